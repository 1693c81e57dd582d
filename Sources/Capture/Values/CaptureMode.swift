/// How inbound connections reach the proxy.
public enum CaptureMode: String, Sendable, Hashable, CaseIterable {
  /// Their destination is rewritten to the proxy's port; the proxy asks the kernel for the original.
  case redirect = "REDIRECT"
  /// They are handed to the proxy's socket with their addresses untouched.
  case tproxy = "TPROXY"
  /// Nothing is captured at all.
  case none = "NONE"

  /// Reads a mode; no text means `REDIRECT`, as upstream treats everything but `TPROXY`.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    if text.isEmpty {
      self = .redirect
    } else if let mode = Self(rawValue: String(text)) {
      self = mode
    } else {
      throw .mode(String(text))
    }
  }
}
