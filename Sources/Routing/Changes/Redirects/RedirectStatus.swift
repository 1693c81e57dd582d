/// The status of a redirect (RFC 9110 §15.4); Envoy gives no others.
public enum RedirectStatus: String, Sendable, CaseIterable {
  /// For good; a client may change the method to GET.
  case movedPermanently = "301"
  /// For now; a client may change the method to GET.
  case found = "302"
  /// See the answer elsewhere, with GET.
  case seeOther = "303"
  /// For now, with the same method.
  case temporaryRedirect = "307"
  /// For good, with the same method.
  case permanentRedirect = "308"

  /// The number.
  var number: Int64 { Int64(rawValue) ?? 301 }
}
