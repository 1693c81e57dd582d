import Output
import ProxyConfig
import Traffic

extension TrafficReport {
  /// The report for programs; keys may be added, never renamed.
  var payload: JSONValue {
    [
      "request": [
        "method": .string(options.method.rawValue),
        "authority": .string(target.authority),
        "path": .string(options.path.argument),
        "listener": .string(target.listener),
      ],
      "route": .string(target.routeName),
      "planned": .integer(Int64(options.requests.count)),
      "sent": .integer(Int64(tally.sent)),
      "answered": .integer(Int64(tally.answered)),
      "late": .integer(Int64(tally.late)),
      "interrupted": .bool(wasInterrupted),
      "seconds": .double(tally.elapsed.inSeconds),
      "countedBy": .string(options.nameHeader.argument),
      "destinations": .array(destinations),
      "strangers": .array(split?.strangers.map(Self.value) ?? []),
      "unnamed": .integer(Int64(tally.unnamed)),
      "verdict": verdict,
      "latency": latency,
      "errors": .array(
        errors.map { error in
          [
            "status": error.status.map { .integer(Int64($0)) } ?? .null,
            "reason": .string(error.reason),
            "count": .integer(Int64(error.count)),
          ]
        }
      ),
    ]
  }

  private var destinations: [JSONValue] {
    zip(split?.rows ?? [], target.destinations).map { row, destination in
      [
        "name": .string(row.label),
        "cluster": .string(destination.cluster),
        "configured": .double(row.configured),
        "observed": .double(row.observed),
        "answers": .integer(Int64(row.count)),
        "answersByName": .array(row.byName.map(Self.value)),
      ]
    }
  }

  private static func value(of count: ObservedSplit.NameCount) -> JSONValue {
    ["name": .string(count.name), "answers": .integer(Int64(count.count))]
  }

  private var verdict: JSONValue {
    switch split?.verdict {
    case nil: ["result": "no-destination"]
    case .nothingCounted: ["result": "nothing-counted"]
    case .strangers: ["result": "strangers"]
    case .single: ["result": "single-destination"]
    case .ambiguous: ["result": "ambiguous"]
    case .tested(let test): Self.value(of: test)
    }
  }

  private static func value(of test: SplitTest) -> JSONValue {
    let result: JSONValue =
      if test.pValue < ObservedSplit.rejectionLevel { "different" } else if test.pValue < ObservedSplit.doubtLevel {
        "doubtful"
      } else { "as-configured" }
    switch test.method {
    case .exact: return ["result": result, "test": "exact", "pValue": .double(test.pValue)]
    case .chiSquare(let freedom):
      return [
        "result": result, "test": "chi-square", "pValue": .double(test.pValue), "statistic": .double(test.statistic),
        "degreesOfFreedom": .integer(Int64(freedom)),
      ]
    }
  }

  private var latency: JSONValue {
    guard let latency = LatencySummary(tally.latencies) else { return .null }
    return [
      "p50": .double(latency.p50.inSeconds), "p90": .double(latency.p90.inSeconds),
      "p99": .double(latency.p99.inSeconds), "longest": .double(latency.longest.inSeconds),
    ]
  }
}
