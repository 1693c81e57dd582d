/// An amount of a resource (apimachinery/pkg/api/resource/quantity.go): `100m`, `1.5Gi`, `12e6`.
public enum QuantityText {
  /// Whether a text is a quantity. O(bytes).
  public static func isQuantity(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: ByteClass.digit.contains)
    rest = rest.dropFirst(whole.count)
    var digits = whole.count
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: ByteClass.digit.contains)
      rest = rest.dropFirst(fraction.count + 1)
      digits += fraction.count
    }
    return digits > 0 && isSuffix(rest)
  }

  private static func isSuffix(_ suffix: ArraySlice<UInt8>) -> Bool {
    switch String(decoding: suffix, as: UTF8.self) {
    case "", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei": return true
    default: break
    }
    guard let first = suffix.first, first == UInt8(ascii: "e") || first == UInt8(ascii: "E") else { return false }
    var exponent = suffix.dropFirst()
    if let sign = exponent.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      exponent = exponent.dropFirst()
    }
    return !exponent.isEmpty && exponent.allSatisfy(ByteClass.digit.contains)
  }
}
