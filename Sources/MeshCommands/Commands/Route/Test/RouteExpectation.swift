/// What is expected of a request: everything that is given has to be so.
struct RouteExpectation {
  /// A destination as tests name it, and its share in percent.
  struct Share {
    let name: String
    let percent: Double
  }

  /// Who gets the request; nil where nothing is said.
  var shares: [Share]?
  /// The name of the rule that takes it.
  var rule: String?
  /// The status with which the proxy itself answers.
  var status: Int?
  /// The address that it is redirected to.
  var redirect: String?
  /// The path and query that the destination sees.
  var path: String?
  /// The host that the destination sees.
  var host: String?
  /// Who gets a copy.
  var mirror: String?
  /// How long an answer may take: `10s`, or `none`.
  var timeout: String?
}
