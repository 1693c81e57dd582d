/// Samples in the text format of Prometheus ("Exposition formats", version 0.0.4).
public struct Exposition: Sendable {
  /// One line: a value of a metric with labels.
  public struct Sample: Hashable, Sendable {
    /// The name of the metric.
    public let name: String
    /// The labels by name.
    public let labels: [String: String]
    /// The value.
    public let value: Double
  }

  /// The samples in their order.
  public let samples: [Sample]

  /// Reads a text; lines of another form are passed over, comments among them. O(bytes).
  public init(_ text: String) {
    samples = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      line.first == UInt8(ascii: "#") ? nil : Self.sample(line)
    }
  }

  private static func sample(_ line: Substring.UTF8View) -> Sample? {
    var rest = line
    let name = rest.prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: " ") }
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty else { return nil }
    var labels: [String: String] = [:]
    if rest.first == UInt8(ascii: "{") {
      rest = rest.dropFirst()
      guard read(&labels, from: &rest) else { return nil }
    }
    // A time may follow the value.
    guard let word = rest.split(separator: UInt8(ascii: " ")).first, let value = Double(Substring(word)) else {
      return nil
    }
    return Sample(name: String(Substring(name)), labels: labels, value: value)
  }

  /// Reads labels up to the closing brace and takes them off; whether they are well formed.
  private static func read(_ labels: inout [String: String], from rest: inout Substring.UTF8View) -> Bool {
    while let first = rest.first {
      if first == UInt8(ascii: "}") {
        rest = rest.dropFirst()
        return true
      }
      if first == UInt8(ascii: ",") || first == UInt8(ascii: " ") {
        rest = rest.dropFirst()
        continue
      }
      let name = rest.prefix { $0 != UInt8(ascii: "=") }
      rest = rest.dropFirst(name.count + 1)
      guard rest.first == UInt8(ascii: "\""), let value = quoted(&rest) else { return false }
      labels[String(Substring(name))] = value
    }
    return false
  }

  /// Takes a quoted text off, in which a reverse solidus, a quote and a line feed are escaped.
  private static func quoted(_ rest: inout Substring.UTF8View) -> String? {
    rest = rest.dropFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { return nil }
        bytes.append(escaped == UInt8(ascii: "n") ? UInt8(ascii: "\n") : escaped)
      default: bytes.append(byte)
      }
    }
    return nil
  }
}
