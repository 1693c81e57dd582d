import Diagnostics
import Resources
import YAML

/// The keys of an issuer of tokens (RFC 7517). Envoy refuses a whole configuration with a set of which it can use none.
enum KeySet {
  /// What a key of each kind has to have (RFC 7518 §6, RFC 8037 §2).
  private static let fields: [String: [String]] = [
    "RSA": ["n", "e"], "EC": ["crv", "x", "y"], "oct": ["k"], "OKP": ["crv", "x"],
  ]
  private static let curves: Set<String> = ["P-256", "P-384", "P-521", "Ed25519"]

  /// Whether some key of a set can be used. O(bytes).
  static func isUsable(_ text: String) -> Bool {
    let documents = Parser.documents(in: SourceFile(name: "jwks", text: text), as: .json)
    guard documents.count == 1, let document = documents.first, !document.hasErrors, let root = document.root else {
      return false
    }
    return root.resolved.elements("keys").contains { isUsable($0.textMembers) }
  }

  private static func isUsable(_ key: [String: String]) -> Bool {
    guard let fields = fields[key["kty"] ?? ""] else { return false }
    return fields.allSatisfy { name in
      let value = key[name] ?? ""
      return name == "crv" ? curves.contains(value) : !value.isEmpty && value.utf8.allSatisfy(isBase64)
    }
  }

  /// Whether a byte is of the alphabet of RFC 4648 §5.
  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
