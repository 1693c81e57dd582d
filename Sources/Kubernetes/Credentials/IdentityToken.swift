import Console
import Diagnostics
import YAML

/// The ID token of OpenID Connect: a JSON Web Token, of which only the time of its end is looked at (RFC 7519 §4.1.4).
enum IdentityToken {
  /// The moment at which a token ends; nil when it does not say.
  static func expiry(of token: String) -> Timestamp? {
    let parts = token.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    // RFC 7515 §2: base64url without padding.
    var text = parts[1].map { byte in
      switch byte {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: byte
      }
    }
    text += Array(repeating: UInt8(ascii: "="), count: (4 - text.count % 4) % 4)
    guard let bytes = Base64Text.decode(text[...]) else { return nil }
    let document = Parser.parse(SourceFile(name: "id-token", bytes: bytes), as: .json)
    guard !document.hasErrors, let seconds = document.root?.member("exp")?.integer else { return nil }
    return Timestamp(seconds: seconds)
  }
}
