import Foundation
import Output
import ProxyConfig
import TestSupport

/// A mesh whose requests are written to two access logs at once: as text and as JSON, both in Istio's format.
struct LoggedMesh {
  let folder: URL
  let upstreams: Upstreams

  /// The files.
  var text: URL { folder.appendingPathComponent("text.log") }
  var json: URL { folder.appendingPathComponent("json.log") }

  /// Its manifests.
  var manifests: String {
    EchoHost.mesh(hosts, [configuration, Self.rules])
  }

  /// The access logs as a proxy of this mesh is told of them.
  var logs: JSONValue? {
    var logs: JSONValue?
    for listener in MeshText.translation(manifests).listeners {
      _ = listener.json.mappingObjects { object in
        if object["@type"]?.text?.hasSuffix(".HttpConnectionManager") == true { logs = object["access_log"] }
        return object
      }
    }
    return logs
  }

  private var configuration: String {
    """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: istio, namespace: istio-system}
    data:
      mesh: |
        defaultHttpRetryPolicy: {attempts: 0}
        extensionProviders:
        - {name: text, envoyFileAccessLog: {path: "\(text.path)"}}
        - {name: json, envoyFileAccessLog: {path: "\(json.path)", logFormat: {labels: {}}}}
    ---
    apiVersion: telemetry.istio.io/v1
    kind: Telemetry
    metadata: {name: logs, namespace: istio-system}
    spec: {accessLogging: [{providers: [{name: text}, {name: json}]}]}
    """
  }

  private var hosts: [EchoHost] {
    let echo = [EchoHost.Endpoint(port: upstreams.port("a"))]
    let closed = [EchoHost.Endpoint(port: upstreams.port("closed"))]
    let narrow = "{connectionPool: {tcp: {maxConnections: 1}, http: {http1MaxPendingRequests: 1}}}"
    return [
      EchoHost(name: "ok", endpoints: echo), EchoHost(name: "rules", endpoints: echo),
      EchoHost(name: "none", endpoints: []), EchoHost(name: "closed", endpoints: closed),
      EchoHost(name: "narrow", endpoints: echo, policy: narrow),
      EchoHost(name: "tcp", portProtocol: "TCP", endpoints: echo),
      EchoHost(name: "tcp-closed", portProtocol: "TCP", endpoints: closed),
      EchoHost(name: "tls", portProtocol: "TLS", endpoints: [EchoHost.Endpoint(port: upstreams.port("secure-a"))]),
    ]
  }

  private static let rules = EchoHost.rules(
    "rules.test",
    """
    http: [
      {name: abort, match: [{uri: {prefix: /abort}}], fault: {abort: {httpStatus: 418, percentage: {value: 100}}},
        route: [{destination: {host: rules.test}}]},
      {name: delay, match: [{uri: {prefix: /delay}}], fault: {delay: {fixedDelay: 100ms, percentage: {value: 100}}},
        route: [{destination: {host: rules.test}}]},
      {name: a route with blanks, match: [{uri: {prefix: /timeout}}], timeout: 100ms,
        route: [{destination: {host: rules.test}}]},
      {name: retry, match: [{uri: {prefix: /retry}}], retries: {attempts: 2, retryOn: 5xx},
        route: [{destination: {host: rules.test}}]},
      {name: rewrite, match: [{uri: {prefix: /old/}}], rewrite: {uri: /new/}, route: [{destination: {host: rules.test}}]},
      {name: redirect, match: [{uri: {prefix: /away}}], redirect: {uri: /here}},
      {name: direct, match: [{uri: {prefix: /direct}}], directResponse: {status: 299, body: {string: hello}}}]
    """
  )
}
