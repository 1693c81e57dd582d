import Testing
import YAML

@testable import Injection

@Suite struct ProbeRewriteTests {
  struct Row: CustomTestStringConvertible {
    let what: String
    let container: Value
    let rewritten: Value
    let probers: String?

    var testDescription: String { what }
  }

  static let rows = [
    Row(
      what: "an HTTP probe keeps its headers, and its port name becomes a number",
      container: [
        "name": "a", "ports": [["name": "http", "containerPort": 80]],
        "readinessProbe": [
          "httpGet": ["port": "http", "path": "/x", "httpHeaders": [["name": "h", "value": "v"]]], "timeoutSeconds": 7,
        ],
      ],
      rewritten: [
        "name": "a", "ports": [["name": "http", "containerPort": 80]],
        "readinessProbe": [
          "httpGet": [
            "port": 15020, "path": "/app-health/a/readyz", "httpHeaders": [["name": "h", "value": "v"]],
          ], "timeoutSeconds": 7,
        ],
      ],
      probers:
        #"{"/app-health/a/readyz":{"httpGet":{"path":"/x","port":80,"httpHeaders":[{"name":"h","value":"v"}]},"timeoutSeconds":7}}"#
    ),
    Row(
      what: "an HTTPS probe reaches the agent by HTTP",
      container: ["name": "a", "livenessProbe": ["httpGet": ["port": 1, "scheme": "HTTPS"]]],
      rewritten: [
        "name": "a", "livenessProbe": ["httpGet": ["port": 15020, "scheme": "HTTP", "path": "/app-health/a/livez"]],
      ],
      probers: #"{"/app-health/a/livez":{"httpGet":{"port":1,"scheme":"HTTPS"}}}"#
    ),
    Row(
      what: "TCP and gRPC probes become HTTP ones",
      container: [
        "name": "a", "startupProbe": ["tcpSocket": ["port": 1], "periodSeconds": 3],
        "livenessProbe": ["grpc": ["port": 2]],
      ],
      rewritten: [
        "name": "a",
        "startupProbe": ["httpGet": ["path": "/app-health/a/startupz", "port": 15020], "periodSeconds": 3],
        "livenessProbe": ["httpGet": ["path": "/app-health/a/livez", "port": 15020]],
      ],
      probers:
        #"{"/app-health/a/livez":{"grpc":{"port":2,"service":null}},"/app-health/a/startupz":{"tcpSocket":{"port":1}}}"#
    ),
    Row(
      what: "lifecycle hooks go through the agent",
      container: ["name": "a", "lifecycle": ["preStop": ["httpGet": ["port": 1, "path": "/stop"]]]],
      rewritten: [
        "name": "a", "lifecycle": ["preStop": ["httpGet": ["port": 15020, "path": "/app-lifecycle/a/prestopz"]]],
      ],
      probers: #"{"/app-lifecycle/a/prestopz":{"httpGet":{"path":"/stop","port":1}}}"#
    ),
    Row(
      what: "a check of a port that has no such name stays, and so does one of the agent itself",
      container: [
        "name": "a", "livenessProbe": ["httpGet": ["port": "http"]], "readinessProbe": ["tcpSocket": ["port": 15020]],
      ],
      rewritten: [
        "name": "a", "livenessProbe": ["httpGet": ["port": "http"]], "readinessProbe": ["tcpSocket": ["port": 15020]],
      ],
      probers: nil
    ),
    Row(
      what: "commands stay",
      container: ["name": "a", "livenessProbe": ["exec": ["command": ["true"]]]],
      rewritten: ["name": "a", "livenessProbe": ["exec": ["command": ["true"]]]],
      probers: nil
    ),
  ]

  private let rewrite = ProbeRewrite(statusPort: 15020, targetPort: 15020)

  @Test("checks go to the agent, which is told what they were", arguments: rows)
  func rewriting(row: Row) {
    var pod = Pod(metadata: .mapping([]), spec: ["containers": [row.container]])
    #expect(rewrite.environment(for: pod)?["value"]?.string == row.probers)
    _ = rewrite.rewrite(&pod)
    #expect(pod.containers == [row.rewritten])
  }

  @Test("what was rewritten is restored, with port numbers for names", arguments: rows)
  func restoring(row: Row) throws {
    var pod = Pod(metadata: .mapping([]), spec: ["containers": [row.container]])
    let environment = rewrite.environment(for: pod)
    _ = rewrite.rewrite(&pod)
    pod.containers.append(["name": "istio-proxy", "env": .sequence(environment.map { [$0] } ?? [])])
    ProbeRewrite.restore(&pod)
    pod.containers.removeLast()
    #expect(rewrite.environment(for: pod) == environment)
    _ = rewrite.rewrite(&pod)
    #expect(pod.containers.first?.isEquivalent(to: row.rewritten) == true)
  }

  @Test("a rewritten probe goes to the port of the pod's annotation")
  func targetPort() {
    var pod = Pod(
      metadata: .mapping([]),
      spec: ["containers": [["name": "a", "livenessProbe": ["tcpSocket": ["port": 1]]]]]
    )
    _ = ProbeRewrite(statusPort: 15020, targetPort: 15999).rewrite(&pod)
    #expect(pod.containers.first?.field(at: ["livenessProbe", "httpGet", "port"]) == 15999)
  }

  @Test("probes of init containers that keep running are rewritten too")
  func initContainers() {
    var pod = Pod(
      metadata: .mapping([]),
      spec: ["initContainers": [["name": "a", "readinessProbe": ["httpGet": ["port": 3333]]]]]
    )
    _ = rewrite.rewrite(&pod)
    #expect(pod.initContainers.first?.field(at: ["readinessProbe", "httpGet", "port"]) == 15020)
  }
}
