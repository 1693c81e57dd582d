import Foundation
import TestSupport

/// Tokens of an issuer that one key signs (RFC 7515, HS256).
enum SignedTokens {
  /// The key, and another that nobody knows.
  private static let (key, otherKey) = (
    "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ1Ng", "b3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXItMTIzNDU2"
  )

  /// The set of keys by which the tokens are checked.
  static let keySet = #"{"keys":[{"kty":"oct","alg":"HS256","k":"\#(key)"}]}"#

  /// Tokens of claims in JSON, by name; that called `forged` is signed with another key.
  static func make(_ claims: [(name: String, claims: String)]) throws -> [String: String] {
    let script = """
      import base64, hashlib, hmac, sys
      def code(data): return base64.urlsafe_b64encode(data).rstrip(b"=")
      for key, claims in zip(sys.argv[1::2], sys.argv[2::2]):
          text = code(b'{"alg":"HS256","typ":"JWT"}') + b"." + code(claims.encode())
          secret = base64.urlsafe_b64decode(key + "==")
          print((text + b"." + code(hmac.new(secret, text, hashlib.sha256).digest())).decode())
      """
    let arguments = claims.flatMap { [$0.name == "forged" ? otherKey : key, $0.claims] }
    let run = try FinishedProcess.run(RealComponent.python.path ?? "python3", ["-c", script] + arguments)
    let tokens = run.output.split(separator: "\n").map(String.init)
    return Dictionary(zip(claims.map(\.name), tokens)) { first, _ in first }
  }
}
