import RegularExpressions

extension RouteMatch {
  /// The path and query that a destination sees of a request that fits.
  ///
  /// Source: Envoy `source/common/router/config_impl.cc`, `currentUrlPathAfterRewriteWithMatchedPath`.
  func rewritten(_ request: RouteRequest, by rewrite: ForwardAction.PathRewrite?) -> String {
    let path = request.path
    let query = request.target[path.endIndex...]
    switch rewrite {
    case nil: return request.target
    case .prefix(let text): return text.isEmpty ? request.target : replacingMatch(of: request, with: text)
    case .pattern(let pattern, let substitution):
      guard let expression = try? RegularExpression(pattern),
        let template = try? RewriteTemplate(substitution, for: expression)
      else { return request.target }
      return expression.replacingAll(in: String(path), with: template) + query
    }
  }

  /// What the condition on the path took of it, replaced.
  func replacingMatch(of request: RouteRequest, with text: String) -> String {
    text + String(decoding: request.target.utf8.dropFirst(path.taken(of: request.path)), as: UTF8.self)
  }
}
