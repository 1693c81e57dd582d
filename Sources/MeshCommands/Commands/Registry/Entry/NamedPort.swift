import ArgumentParsing

/// A port of a machine on a command line, as istioctl took it: `http:8080` or `8080`.
struct NamedPort: ArgumentValue, Hashable {
  /// The name, by which the port of the service is known; nil where none is given.
  let name: String?
  let number: Int

  /// The ports whose names Istio's registration knew (istio `pkg/kube/inject`, `portsToName`).
  private static let knownNames = [80: "http", 443: "https", 3306: "tcp-mysql", 8080: "http"]

  init(argument: String) throws(InvalidValue) {
    let colon = argument.lastIndex(of: ":")
    let digits = colon.map { argument[argument.index(after: $0)...] } ?? argument[...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      (1...65_535).contains(number)
    else {
      throw .refused("the port \"\(digits)\" is no number from 1 to 65535; write 8080 or http:8080")
    }
    self.number = number
    name = try colon.map { (colon) throws(InvalidValue) in try Self.checked(String(argument[..<colon])) }
  }

  var argument: String { name.map { "\($0):\(number)" } ?? "\(number)" }

  /// The name of a port of a service that is made for it.
  var newName: String { name ?? Self.knownNames[number] ?? "tcp-\(number)" }

  /// A port's name is a DNS label (RFC 1123 §2.1).
  private static func checked(_ name: String) throws(InvalidValue) -> String {
    let form = "a name has small letters, digits and hyphens, such as http-web"
    for (place, character) in name.enumerated() {
      let isWord = ("a"..."z").contains(character) || ("0"..."9").contains(character)
      let isInside = place > 0 && place < name.count - 1
      if !isWord, !(character == "-" && isInside) {
        throw .refused("character \(place + 1) of the port's name \"\(name)\" cannot be there; \(form)")
      }
    }
    guard (1...63).contains(name.utf8.count) else { throw .refused("the port's name is empty or too long; \(form)") }
    return name
  }
}

extension NamedPort {
  /// What is spoken, by the beginning of a name (Istio, "Protocol Selection").
  static func kind(ofName name: String) -> String {
    switch name.prefix(while: { $0 != "-" }) {
    case "http": "HTTP"
    case "http2": "HTTP2"
    case "https": "HTTPS"
    case "grpc": "GRPC"
    case "tls": "TLS"
    case "mongo": "MONGO"
    default: "TCP"
    }
  }
}
