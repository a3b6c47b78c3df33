/** Digits with a leading plus; ten digits are read as a North American number. */
export function e164(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  if (digits === "") return phone;
  return !phone.trim().startsWith("+") && digits.length === 10 ? `+1${digits}` : `+${digits}`;
}
