import Testing
import YAML

@testable import Injection

@Suite struct MetricsMergeTests {
  struct Row: CustomTestStringConvertible {
    let what: String
    let annotations: Value
    let merged: Value
    let environment: String?

    var testDescription: String { what }
  }

  static let rows = [
    Row(
      what: "a pod without annotations is scraped through the agent",
      annotations: ["a": "b"],
      merged: [
        "a": "b", "prometheus.io/path": "/stats/prometheus", "prometheus.io/port": "15020",
        "prometheus.io/scrape": "true",
      ],
      environment: nil
    ),
    Row(
      what: "the agent is told where the application serves metrics",
      annotations: ["prometheus.io/scrape": "true", "prometheus.io/port": "8080", "prometheus.io/path": "/m"],
      merged: [
        "prometheus.io/scrape": "true", "prometheus.io/port": "15020", "prometheus.io/path": "/stats/prometheus",
      ],
      environment: #"{"scrape":"true","path":"/m","port":"8080"}"#
    ),
    Row(
      what: "every spelling that Prometheus reads is replaced",
      annotations: ["prometheus.io.port": "8080"],
      merged: [
        "prometheus.io/path": "/stats/prometheus", "prometheus.io/port": "15020", "prometheus.io/scrape": "true",
      ],
      environment: #"{"scrape":"","path":"","port":"8080"}"#
    ),
    Row(
      what: "several targets are told in their order, the first for agents that know one",
      annotations: ["prometheus.istio.io/scrape-targets": "8080:/metrics, 9100:/custom"],
      merged: [
        "prometheus.io/path": "/stats/prometheus", "prometheus.io/port": "15020", "prometheus.io/scrape": "true",
      ],
      environment:
        #"{"scrape":"","path":"/metrics","port":"8080","targets":[{"port":"8080","path":"/metrics"},{"port":"9100","path":"/custom"}]}"#
    ),
  ]

  private let merge = MetricsMerge(statusPort: 15020)

  @Test("annotations lead to the agent, which is told what they were", arguments: rows)
  func merging(row: Row) {
    var pod = Pod(metadata: ["annotations": row.annotations], spec: .mapping([]))
    #expect(merge.applies(to: pod, byDefault: true))
    #expect(merge.environment(for: pod)?["value"]?.string == row.environment)
    merge.annotate(&pod)
    #expect(pod.metadata["annotations"]?.isEquivalent(to: row.merged) == true)
  }

  @Test("what was merged is restored", arguments: rows)
  func restoring(row: Row) {
    let original = Pod(metadata: ["annotations": row.annotations], spec: .mapping([]))
    var pod = original
    let environment = merge.environment(for: pod).map { [$0] } ?? []
    merge.annotate(&pod)
    pod.containers = [["name": "istio-proxy", "env": .sequence(environment)]]
    merge.restore(&pod)
    #expect(merge.environment(for: pod).map { [$0] } ?? [] == environment)
  }

  @Test(
    "a pod keeps its annotations when it or the mesh says so",
    arguments: [
      (["prometheus.io/scrape": "false"], true, false),
      (["prometheus.io.scrape": "false"], true, false),
      (["prometheus.io/port": "15020"], true, false),
      (["prometheus.istio.io/merge-metrics": "false"], true, false),
      (["prometheus.istio.io/merge-metrics": "true"], false, true),
      (.mapping([]), false, false),
    ] as [(Value, Bool, Bool)]
  )
  func applying(annotations: Value, byDefault: Bool, expected: Bool) {
    let pod = Pod(metadata: ["annotations": annotations], spec: .mapping([]))
    #expect(merge.applies(to: pod, byDefault: byDefault) == expected)
  }
}
