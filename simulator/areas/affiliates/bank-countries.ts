interface BankField {
  readonly key: string;
  readonly name: string;
  readonly type: "text";
  readonly required: boolean;
  readonly example: string;
  readonly validationRegexp: string;
}

/** What the banks of a country ask for; HighLevel has 55 of them. */
export const bankCountries: readonly {
  readonly _id: string;
  readonly country: string;
  readonly fields: readonly BankField[];
}[] = [
  {
    _id: "66b2f0c1a4d3e5f60718293a",
    country: "United States",
    fields: [
      field("accountNumber", "Account number", true, "000123456789", "^[0-9]{6,17}$"),
      field("routingNumber", "Routing number", true, "021000021", "^[0-9]{9}$"),
      field("accountType", "Account type", false, "checking", "^(checking|savings)$"),
    ],
  },
  {
    _id: "66b2f0c1a4d3e5f60718293b",
    country: "Germany",
    fields: [field("IBAN", "IBAN", true, "DE89370400440532013000", "^DE[0-9]{20}$")],
  },
  {
    _id: "66b2f0c1a4d3e5f60718293c",
    country: "United Kingdom",
    fields: [
      field("sortCode", "Sort code", true, "200000", "^[0-9]{6}$"),
      field("accountNumber", "Account number", true, "55779911", "^[0-9]{8}$"),
    ],
  },
];

function field(key: string, name: string, required: boolean, example: string, form: string): BankField {
  return { key, name, type: "text", required, example, validationRegexp: form };
}
