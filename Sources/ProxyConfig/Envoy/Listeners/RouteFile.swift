/// The file in which an Envoy by itself finds a route configuration.
enum RouteFile {
  /// What file systems take for a name, less the room for a suffix.
  private static let lengthLimit = 160

  /// The name of the file: names of ports and gateways are part of a route configuration's, and must lead nowhere else.
  static func name(of configuration: String) -> String {
    var name = ""
    for byte in configuration.utf8 {
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        case UInt8(ascii: "."): !name.isEmpty
        default: false
        }
      name += isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
    }
    guard name.utf8.count > lengthLimit else { return name + ".json" }
    let digest = SHA1.hexadecimal(Array(configuration.utf8))
    return String(name.prefix(lengthLimit - digest.count - 1)) + "-" + digest + ".json"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}

extension RouteConfiguration {
  /// The name of the file that a listener looks for in the directory of route configurations.
  public var fileName: String { RouteFile.name(of: name) }
}
