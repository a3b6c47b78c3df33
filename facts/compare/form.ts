/**
 * What a schema says of a value, whichever way it says it: alternatives are one form with all that any of them takes.
 * Both sides of a comparison are brought to it.
 */
export interface Form {
  /** Undefined where anything goes. */
  readonly types: ReadonlySet<string> | undefined;
  /** The texts and numbers that it takes, where it takes no others. */
  readonly values: readonly string[] | undefined;
  /** What a text must look like. */
  readonly pattern: string | undefined;
  readonly format: string | undefined;
  /** Bounds, such as `maximum 100`. */
  readonly limits: readonly string[];
  readonly fields: ReadonlyMap<string, Form>;
  /** Of the fields those without which it is not valid. */
  readonly required: ReadonlySet<string>;
  readonly items: Form | undefined;
  readonly deprecated: boolean;
  /** What the program puts in itself, or turns into another form: how it is given says nothing of what is sent. */
  readonly isOwn: boolean;
}

export const anything: Form = {
  types: undefined,
  values: undefined,
  pattern: undefined,
  format: undefined,
  limits: [],
  fields: new Map(),
  required: new Set(),
  items: undefined,
  deprecated: false,
  isOwn: false,
};

/** A form of which nobody knows the fields, and which takes records. */
export function isOpen({ types, fields, values }: Form): boolean {
  return fields.size === 0 && values === undefined && (types === undefined || types.has("object"));
}

/** What any of several forms takes. */
export function either(forms: readonly Form[]): Form {
  const [first = anything, ...others] = forms;
  if (others.length === 0) return first;
  const plain = forms.filter(isPlain);
  const records = forms.filter(({ fields, types }) => fields.size > 0 || types?.has("object") === true);
  return {
    ...anything,
    types: asSet(allOrNone(forms.map(({ types }) => types && [...types]))),
    values: allOrNone(plain.map(({ values }) => values)),
    pattern: same(plain.map(({ pattern }) => pattern)),
    format: same(plain.map(({ format }) => format)),
    limits: first.limits.filter((limit) => others.every(({ limits }) => limits.includes(limit))),
    fields: joined(records, either),
    required: new Set(
      [...(records[0]?.required ?? [])].filter((name) => records.every((one) => one.required.has(name))),
    ),
    items: itemsOf(forms, either),
    isOwn: forms.some(({ isOwn }) => isOwn),
  };
}

/** What all of several forms take. */
export function together(forms: readonly Form[]): Form {
  const [first = anything, ...others] = forms;
  if (others.length === 0) return first;
  return {
    types: forms.find(({ types }) => types !== undefined)?.types,
    values: forms.find(({ values }) => values !== undefined)?.values,
    pattern: forms.find(({ pattern }) => pattern !== undefined)?.pattern,
    format: forms.find(({ format }) => format !== undefined)?.format,
    limits: forms.flatMap(({ limits }) => limits),
    fields: joined(forms, together),
    required: new Set(forms.flatMap(({ required }) => [...required])),
    items: itemsOf(forms, together),
    deprecated: forms.some(({ deprecated }) => deprecated),
    isOwn: forms.some(({ isOwn }) => isOwn),
  };
}

/** Neither a list nor a record alone: what may have values and a pattern. */
function isPlain({ types }: Form): boolean {
  return types === undefined || [...types].some((type) => type !== "array" && type !== "object");
}

function joined(forms: readonly Form[], join: (forms: readonly Form[]) => Form): ReadonlyMap<string, Form> {
  const names = new Set(forms.flatMap(({ fields }) => [...fields.keys()]));
  return new Map(
    [...names].map((name) => [name, join(forms.flatMap(({ fields }) => listed(fields.get(name))))]),
  );
}

function itemsOf(forms: readonly Form[], join: (forms: readonly Form[]) => Form): Form | undefined {
  const items = forms.flatMap((form) => listed(form.items));
  return items.length === 0 ? undefined : join(items);
}

function listed<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

/** The union of lists, unless there is none or one of them is missing. */
function allOrNone(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const given = lists.filter((list) => list !== undefined);
  return given.length === 0 || given.length < lists.length ? undefined : [...new Set(given.flat())];
}

function asSet(names: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return names && new Set(names);
}

function same<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
