import Foundation
import TestSupport

/// A real Envoy with a thousand clusters, faults, retries, weights, outlier detection, and TLS at its gateway and to one
/// of its upstreams: what `meshctl proxy-config generate` makes of a mesh, from files that it is subscribed to.
///
/// Its ports are those that the kernel gives it. Two endpoints have failed and were thrown out. Its files are gone once it
/// has read them.
struct ManyClusters: Sendable {
  /// That of this test run: it takes seconds to start.
  static let shared = Result { try ManyClusters() }

  /// The port of its administration.
  let port: UInt16
  /// The first line of the private key that its gateway has.
  let key: String
  private let process: ServerProcess

  private init() throws {
    let (process, port, key) = try TemporaryDirectory.with { folder in
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("mesh"),
        withIntermediateDirectories: true
      )
      try Manifests.write(Self.manifests, to: "mesh/mesh.yaml", in: folder)
      try Self.run(Self.preparation, in: folder)
      let envoy = try ServerProcess([
        RealComponent.envoy.path ?? "envoy", "-c", folder.appendingPathComponent("envoy.json").path,
        "--admin-address-path", folder.appendingPathComponent("admin").path, "--disable-hot-restart",
        "--concurrency", "1", "--reject-unknown-dynamic-fields",
      ]) { $0.contains("starting main dispatch loop") }
      let address = try String(contentsOf: folder.appendingPathComponent("admin"), encoding: .utf8)
      let key = try String(contentsOf: folder.appendingPathComponent("shop.key"), encoding: .utf8)
      guard let port = address.split(separator: ":").last.flatMap({ UInt16($0) }) else {
        throw Failed(run: ShellRun(-1, error: address))
      }
      try Self.run("A=http://127.0.0.1:\(port)\n" + Self.traffic, in: folder)
      return (envoy, port, key.split(separator: "\n").dropFirst().first.map(String.init) ?? "")
    }
    self.process = process
    self.port = port
    self.key = key
  }

  /// A step towards it that went wrong.
  struct Failed: Error {
    let run: ShellRun
  }

  private static func run(_ script: String, in folder: URL) throws {
    let tools = "export OPENSSL='\(RealComponent.openssl.path ?? "openssl")' JQ='\(RealComponent.jq.path ?? "jq")'\n"
    let run = try ShellRun("set -euo pipefail\n" + tools + script, in: folder)
    guard run.status == 0 else { throw Failed(run: run) }
  }

  private static var manifests: String {
    let services = (1...990).map { number in
      """
      apiVersion: v1
      kind: Service
      metadata: {name: svc-\(number), namespace: ns-\(number % 10)}
      spec: {selector: {app: svc-\(number)}, ports: [{name: http, port: \(8_000 + number % 7)}]}
      """
    }
    return ([mesh] + services).joined(separator: "\n---\n") + "\n"
  }

  private static let mesh = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews, namespace: default}
    spec: {selector: {app: reviews}, ports: [{name: http, port: 9080}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec:
      host: reviews
      trafficPolicy:
        outlierDetection: {consecutive5xxErrors: 3, interval: 5s, baseEjectionTime: 2m}
        connectionPool: {tcp: {maxConnections: 10, connectTimeout: 2s}, http: {http1MaxPendingRequests: 5, maxRetries: 7}}
      subsets:
        - {name: v1, labels: {version: v1}}
        - {name: v2, labels: {version: v2}, trafficPolicy: {loadBalancer: {simple: RANDOM}}}
        - {name: v3, labels: {version: v3}, trafficPolicy: {loadBalancer: {consistentHash: {httpHeaderName: x-user}}}}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}
    spec:
      hosts: [reviews]
      http:
        - name: canary
          match: [{headers: {end-user: {exact: jason}}, uri: {prefix: /api}}]
          fault: {delay: {percentage: {value: 10}, fixedDelay: 3s}, abort: {percentage: {value: 25}, httpStatus: 503}}
          route: [{destination: {host: reviews, subset: v2}}]
        - name: old
          match: [{uri: {exact: /old}}]
          redirect: {uri: /new, redirectCode: 308}
        - name: primary
          timeout: 4s
          retries: {attempts: 3, perTryTimeout: 1s, retryOn: "5xx,reset"}
          mirror: {host: reviews, subset: v3}
          mirrorPercentage: {value: 20}
          headers: {request: {set: {x-route: primary}}}
          route:
            - {destination: {host: reviews, subset: v1}, weight: 70}
            - {destination: {host: reviews, subset: v2}, weight: 20}
            - {destination: {host: reviews, subset: v3}, weight: 10}
    ---
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata: {name: down}
    spec:
      hosts: [down.example]
      location: MESH_INTERNAL
      resolution: STATIC
      ports: [{number: 80, name: http, protocol: HTTP}]
      endpoints: [{address: 127.0.0.1, ports: {http: 1}, weight: 3}, {address: 127.0.0.2, ports: {http: 1}}]
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: down}
    spec:
      host: down.example
      trafficPolicy:
        outlierDetection: {consecutive5xxErrors: 1, interval: 1s, baseEjectionTime: 1h, maxEjectionPercent: 100}
    ---
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata: {name: secure}
    spec:
      hosts: [secure.example]
      location: MESH_EXTERNAL
      resolution: DNS
      ports: [{number: 443, name: http, protocol: HTTP}]
      endpoints: [{address: localhost}]
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: secure}
    spec:
      host: secure.example
      trafficPolicy: {tls: {mode: SIMPLE, sni: secure.example, caCertificates: /etc/ca.crt}}
    ---
    apiVersion: networking.istio.io/v1
    kind: Gateway
    metadata: {name: edge}
    spec:
      selector: {istio: edge}
      servers:
        - port: {number: 8443, name: https, protocol: HTTPS}
          hosts: [shop.example]
          tls: {mode: SIMPLE, credentialName: shop}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: shop}
    spec:
      hosts: [shop.example]
      gateways: [edge]
      http: [{route: [{destination: {host: reviews, subset: v1}}]}]
    """

  /// Writes what it is started with, and the files that it is subscribed to.
  ///
  /// It has the listeners and routes of a proxy without a control plane, to which the gateway's and the cluster that
  /// speaks TLS come as a control plane would send them, but that files take the place of discovery.
  private static let preparation = #"""
    exec 2>/dev/null
    key=(-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes)
    "$OPENSSL" req -x509 "${key[@]}" -keyout ca.key -out ca.crt -subj /CN=authority -days 3
    "$OPENSSL" req "${key[@]}" -keyout shop.key -out shop.csr -subj /CN=shop.example
    echo subjectAltName=DNS:shop.example >names
    "$OPENSSL" x509 -req -in shop.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile names -out shop.crt
    exec 2>errors
    generate() { meshctl pc generate -q --mesh mesh -o json "$@"; }
    generate --target standalone >sidecar.json
    generate --proxy gateway --as istio=edge >gateway.json
    generate --target standalone --bootstrap | "$JQ" --arg home "$PWD" '
      def file: {path_config_source: {path: "\($home)/\(.)"}, resource_api_version: "V3"};
      del(.static_resources) | .admin = {address: {socket_address: {address: "127.0.0.1", port_value: 0}}}
      | .dynamic_resources = {lds_config: "lds.json" | file, cds_config: "cds.json" | file}' >envoy.json
    common='
      def file: "\(gsub("[^a-z0-9.]"; "_")).json";
      def source: {path_config_source: {path: "\($home)/\(file)"}, resource_api_version: "V3"};
      def of(key; name): if type == "object" and has(key) then .[key] |= name else . end;
      def here: walk(of("rds"; .config_source = (.route_config_name | source))
        | if type == "object" and has("sds_config") then .sds_config = (.name | source) else . end);
      def response: {version_info: "1", resources: .};'
    "$JQ" -rn --arg home "$PWD" --slurpfile sidecar sidecar.json --slurpfile gateway gateway.json \
      --rawfile ca ca.crt --rawfile shop shop.crt --rawfile key shop.key "$common"'
      def secret: {"@type": "type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret"} + .;
      ($sidecar[0].routes + $gateway[0].routes)[],
      ({name: "kubernetes://shop", tls_certificate: {
          certificate_chain: {inline_string: $shop}, private_key: {inline_string: $key}}} | secret),
      ({name: "file-root:/etc/ca.crt", validation_context: {trusted_ca: {inline_string: $ca}}} | secret)
      | "\(.name | file)\t\([.] | response)"' |
      while IFS=$'\t' read -r name response; do printf '%s\n' "$response" >"$name"; done
    "$JQ" -n --arg home "$PWD" --slurpfile sidecar sidecar.json --slurpfile gateway gateway.json "$common"'
      [($sidecar[0].listeners + $gateway[0].listeners)[] | here
        | .address.socket_address = {address: "127.0.0.1", port_value: 0}] | response' >lds.json
    "$JQ" -n --arg home "$PWD" --slurpfile sidecar sidecar.json --slurpfile gateway gateway.json "$common"'
      [($gateway[0].clusters[] | select(.transport_socket) | here) as $secure
        | $secure, ($sidecar[0].clusters[] | select(.name != $secure.name))] | response' >cds.json
    """#

  /// Waits until its certificates are in use, and has its endpoints fail.
  private static let traffic = #"""
    exec 2>errors
    until [ "$(curl -s "$A/certs" | "$JQ" '[.certificates[] | .ca_cert[], .cert_chain[]] | length')" = 2 ]; do sleep 0.1; done
    proxy=$(curl -s "$A/listeners" | sed -n 's/^127.0.0.1_15080:://p')
    failed() { curl -s "$A/clusters" | grep -c 'down.example.*/failed_outlier_check'; }
    until [ "$(failed)" = 2 ]; do http_proxy="http://$proxy" curl -s -m 60 -o /dev/null http://down.example/; done
    """#
}
