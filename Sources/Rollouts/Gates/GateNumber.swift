/// Numbers as people write them: `99.5`, `-3`, `1e-3`.
enum GateNumber {
  private static let longest = 32

  /// Reads a number; nil for what is none, for infinity among them, and for what a float of C alone would be.
  static func read(_ text: some StringProtocol) -> Double? {
    let known = text.utf8.allSatisfy { byte in
      0x30...0x39 ~= byte
        || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e")].contains(byte)
    }
    guard known, 1...longest ~= text.utf8.count, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// The shortest text that reads as a number.
  static func text(of number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
