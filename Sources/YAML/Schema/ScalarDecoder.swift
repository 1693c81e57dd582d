/// Turns the source of a scalar that is not verbatim into its value.
enum ScalarDecoder {
  static func decode(_ node: Node) -> [UInt8] { [] }
}
