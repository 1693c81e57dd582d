/// The cipher suites that Envoy, built on BoringSSL, knows for TLS 1.2 and older.
///
/// Source: Istio `pkg/config/security/security.go`, `ValidCipherSuites`.
enum CipherSuites {
  static let known: Set<String> = [
    "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305", "ECDHE-RSA-CHACHA20-POLY1305",
    "ECDHE-ECDSA-AES128-SHA", "ECDHE-RSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA", "ECDHE-RSA-AES256-SHA",
    "ECDHE-RSA-AES128-SHA256", "ECDHE-PSK-AES128-CBC-SHA", "ECDHE-PSK-AES256-CBC-SHA",
    "ECDHE-PSK-CHACHA20-POLY1305", "AES128-GCM-SHA256", "AES256-GCM-SHA384", "AES128-SHA", "AES256-SHA",
    "AES128-SHA256", "AES256-SHA256", "PSK-AES128-CBC-SHA", "PSK-AES256-CBC-SHA", "DES-CBC3-SHA",
  ]

  /// Sets of suites of one preference, `[A|B]`, are Envoy's to read.
  static func isKnown(_ suite: String) -> Bool { known.contains(suite) }
}
