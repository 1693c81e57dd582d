import Resources
import YAML

/// Retries that the timeout of the whole request cuts off.
struct RetryBudget: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for object in mesh.objects(of: .virtualService) {
      for route in object.httpRoutes {
        guard let timeout = route.member("timeout"), let retries = route.member("retries"),
          let perTry = retries.member("perTryTimeout"), let whole = Self.length(timeout), let part = Self.length(perTry)
        else { continue }
        check(retries, perTry, part, within: timeout, whole, of: object, into: &report)
      }
    }
  }

  private func check(
    _ retries: Node,
    _ perTry: Node,
    _ part: Int64,
    within timeout: Node,
    _ whole: Int64,
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    let notes = [Finding.Note("the timeout of the whole request is here", at: timeout)]
    if part > whole {
      let message = "perTryTimeout \(perTry.text) is longer than the timeout \(timeout.text), so it never ends a try"
      report.add(.tryLongerThanTimeout, message, at: perTry, of: object, notes: notes)
      return
    }
    guard let attempts = retries.member("attempts"), let count = attempts.integer, count > 0 else { return }
    let (needed, overflows) = part.multipliedReportingOverflow(by: count)
    guard overflows || needed > whole else { return }
    let fitting = whole / part
    report.add(
      .retriesBeyondTimeout,
      "\(count) retries of \(perTry.text) do not fit into the timeout \(timeout.text), which leaves time for \(fitting); "
        + "raise the timeout, or write fewer attempts",
      at: attempts,
      of: object,
      notes: notes
    )
  }

  /// Nanoseconds above zero; a timeout of zero is none.
  private static func length(_ node: Node) -> Int64? {
    DurationText.nanoseconds(ArraySlice(node.text.utf8)).flatMap { $0 > 0 ? $0 : nil }
  }
}
