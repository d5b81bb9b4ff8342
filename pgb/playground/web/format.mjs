// Numbers as they are read: 0.125, 4.19 × 10⁻⁷.

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A whole number as an exponent. */
export function raised(power) {
  const digits = [...String(Math.abs(power))].map((digit) => RAISED[digit]).join("");
  return `${power < 0 ? "⁻" : ""}${digits}`;
}

/** A number to some digits, with a power of ten where it is large or small. */
export function shown(value, digits = 6) {
  if (value === 0) return "0";
  const [mantissa, power] = value
    .toExponential(digits - 1)
    .split("e")
    .map(Number);
  const near = power >= -4 && power <= 5;
  const factor = mantissa === 1 ? "" : `${mantissa} × `;
  const written = near ? String(Number(value.toPrecision(digits))) : `${factor}10${raised(power)}`;
  return written.replace("-", "−");
}
