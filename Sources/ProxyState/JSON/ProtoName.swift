/// The two spellings of a field in protobuf's JSON ("ProtoJSON Format").
public enum ProtoName {
  /// `port_value` as `portValue`: each underscore goes, and the letter behind it becomes a capital.
  public static func json(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isCapital = false
    for byte in name.utf8 {
      if byte == UInt8(ascii: "_") {
        isCapital = true
      } else {
        let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        bytes.append(isCapital && isSmall ? byte & 0xDF : byte)
        isCapital = false
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `portValue` as `port_value`.
  public static func proto(_ name: String) -> String {
    guard name.utf8.contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else { return name }
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      bytes += isCapital ? [UInt8(ascii: "_"), byte | 0x20] : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a name is one that protobuf gives a field, and no key of a map: small letters, digits and underscores.
  public static func isField(_ name: String) -> Bool {
    name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "_")
    }
  }
}
