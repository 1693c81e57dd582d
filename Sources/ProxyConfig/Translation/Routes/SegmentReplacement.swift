/// What takes the place of the segments at the beginning of a path that a match of the Gateway API took.
///
/// Whether what is put there ends in a slash means nothing, and the rest of the path begins with exactly one. Envoy
/// replaces bytes: it would leave none behind the prefix `/`, and two where segments give way to a `/`.
///
/// Source: Gateway API `HTTPPathModifier.replacePrefixMatch`; for the second Istio
/// `pilot/pkg/networking/core/route/route.go`, `applyHTTPRouteDestination`.
struct SegmentReplacement {
  /// What is put there, without a slash at its end; empty puts nothing there.
  private let text: String

  init(_ text: String) { self.text = text.hasSuffix("/") ? String(text.dropLast()) : text }

  /// How Envoy is told to.
  func rewrite(of path: RouteMatch.Path) -> ForwardAction.PathRewrite {
    switch path {
    case .prefix(let prefix) where prefix.hasSuffix("/"): .prefix(text + "/")
    case .segments(let segments) where text.isEmpty:
      .pattern("^\(Self.quoted(segments))(/?)(.*)", substitution: "/\\2")
    case .segments, .prefix, .exact, .regex: .prefix(text.isEmpty ? "/" : text)
    }
  }

  /// A text as a regular expression that finds it alone.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for character in text {
      if "\\.+*?()|[]{}^$".contains(character) { quoted += "\\" }
      quoted.append(character)
    }
    return quoted
  }
}
