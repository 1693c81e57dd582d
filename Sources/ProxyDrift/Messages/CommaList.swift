/// Texts that are lists, in which the order means nothing.
enum CommaList {
  /// The fields that hold them (envoy.config.route.v3.RetryPolicy, envoy.extensions.filters.http.cors.v3.CorsPolicy).
  static let fields: Set = ["retry_on", "allow_methods", "allow_headers", "expose_headers"]

  /// The same list in the order of its items.
  static func ordered(_ text: String) -> String {
    text.split(separator: ",").map { String($0.drop { $0 == " " }) }.sorted().joined(separator: ",")
  }
}
