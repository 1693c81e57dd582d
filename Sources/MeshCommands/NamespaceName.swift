import ArgumentParsing

/// The name of a namespace: a DNS label (RFC 1123 §2.1), as Kubernetes demands.
///
/// The empty word is refused, too: it most often is a variable of a script that is not set.
struct NamespaceName: ArgumentValue, Hashable {
  /// The namespace of objects that name none, where nothing else is said.
  static let standard = NamespaceName(known: "default")
  /// The namespace that Istio's charts install a control plane into.
  static let istioSystem = NamespaceName(known: "istio-system")

  let argument: String

  init(argument: String) throws(InvalidValue) {
    guard Self.isLabel(argument.utf8) else {
      throw .malformed(expected: "a namespace: up to 63 small letters, digits and inner hyphens")
    }
    self.argument = argument
  }

  private init(known name: String) { argument = name }

  private static func isLabel(_ bytes: String.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard (1...63).contains(bytes.count), bytes.first != hyphen, bytes.last != hyphen else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), hyphen: true
      default: false
      }
    }
  }
}
