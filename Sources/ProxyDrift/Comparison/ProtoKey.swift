/// How a name in a path is written.
enum ProtoKey {
  /// Whether it can stand behind a point: a key of a map may have points of its own.
  static func isPlain(_ name: String) -> Bool {
    !name.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "|") }
  }
}
