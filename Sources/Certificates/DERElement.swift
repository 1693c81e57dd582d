/// One value of DER (ITU-T X.690 §8.1): a tag and its content.
struct DERElement {
  /// The tags that certificates and keys are made of.
  enum Tag {
    static let integer: UInt8 = 0x02
    static let bitString: UInt8 = 0x03
    static let octetString: UInt8 = 0x04
    static let utcTime: UInt8 = 0x17
    static let generalizedTime: UInt8 = 0x18
    static let sequence: UInt8 = 0x30
    static let version: UInt8 = 0xA0
    static let publicKey: UInt8 = 0xA1
    static let extensions: UInt8 = 0xA3
    static let uri: UInt8 = 0x86
  }

  /// The tag as it is written.
  let tag: UInt8
  /// The bytes of the value.
  let content: ArraySlice<UInt8>

  /// Takes the first value off the bytes; nil when there is no whole one.
  init?(_ bytes: inout ArraySlice<UInt8>) {
    guard let tag = bytes.popFirst(), let first = bytes.popFirst() else { return nil }
    var length = Int(first)
    if first >= 0x80 {
      let count = Int(first & 0x7F)
      guard (1...4).contains(count), bytes.count >= count else { return nil }
      length = bytes.prefix(count).reduce(0) { $0 << 8 | Int($1) }
      bytes = bytes.dropFirst(count)
    }
    guard length <= bytes.count else { return nil }
    self.tag = tag
    self.content = bytes.prefix(length)
    bytes = bytes.dropFirst(length)
  }

  /// The values inside; nil when the content is not made of values.
  var children: [DERElement]? {
    var rest = content
    var children: [DERElement] = []
    while !rest.isEmpty {
      guard let child = DERElement(&rest) else { return nil }
      children.append(child)
    }
    return children
  }

  /// The first value inside, when this has a tag.
  func children(of tag: UInt8) -> [DERElement]? { self.tag == tag ? children : nil }
}
