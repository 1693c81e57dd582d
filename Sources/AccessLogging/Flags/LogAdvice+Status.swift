extension LogAdvice {
  /// What a status means that stands without flags and without details that say more.
  static func forStatus(_ status: Int, _ details: String) -> LogAdvice? {
    if details.isEmpty || details == "via_upstream" {
      switch status {
      case 500...599: return failedApplication
      case 400...499: return refusedByApplication
      default: return nil
      }
    }
    return status >= 400 ? answeredByFilter : nil
  }

  private static let failedApplication = LogAdvice(
    "the upstream itself answered so: the mesh carried the request and the answer",
    cause: "the application failed, or something that it asked itself",
    remedy: "look in the application's log at this time, and follow the request with --trace",
    .pod
  )
  private static let refusedByApplication = LogAdvice(
    "the upstream itself answered so: the mesh carried the request and the answer",
    cause: "the application refuses the request: its path, its method or who asks",
    remedy: "compare the path and the host that the application got with those that it knows",
    .request
  )
  private static let answeredByFilter = LogAdvice(
    "a filter of the proxy answered; the details name its reason",
    cause: "a rule or limit of the filter that the details name is not met",
    remedy: "look for the filter among those of the listener",
    .listeners
  )
}
