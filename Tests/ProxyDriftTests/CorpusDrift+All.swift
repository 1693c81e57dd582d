import ProxyConfig
import TestSupport

extension CorpusDrift {
  /// The dumps in which there is something that a translation knows.
  static let all = [subset, workload] + gateways

  private static let productpage = """
    apiVersion: v1
    kind: Service
    metadata: {name: productpage}
    spec: {selector: {app: productpage}, ports: [{name: http, port: 9080}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: productpage}
    spec: {host: productpage, subsets: [{name: v1, labels: {version: v1}}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: productpage-v1, labels: {app: productpage, version: v1, security.istio.io/tlsMode: istio}}
    spec: {serviceAccountName: bookinfo-productpage, containers: [{name: app, image: app}]}
    status: {podIP: 10.0.0.1}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: productpage-v2, labels: {app: productpage, version: v2, security.istio.io/tlsMode: istio}}
    spec: {containers: [{name: app, image: app}]}
    status: {podIP: 10.0.0.2}
    """

  private static let subset = CorpusDrift(
    dump: "describe/http_config.json",
    mesh: productpage,
    identity: ProxyIdentity(labels: ["app": "productpage"]),
    types: [.clusters],
    reasons: [
      Reason("- clusters *", "the dump was cut to one cluster"),
      Reason("clusters *-alt_stat_name: *", "statistics of clusters were called by Envoy itself"),
    ]
  )

  private static let oneFamily = "what no chain takes had a cluster and a network for each family of addresses"

  private static let workload = CorpusDrift(
    dump: "authz/configdump.yaml",
    mesh: CorpusMesh.httpbin,
    identity: ProxyIdentity(labels: ["app": "httpbin"]),
    types: [.listeners],
    reasons: [
      Reason("+ listeners 10.*", "other services ran in the mesh of the dump"),
      Reason("+ listeners 0.0.0.0_*", "other services ran in the mesh of the dump"),
      Reason("+ listeners connect_*", "proxies of that version could speak to ambient ones"),
      Reason("+ listeners main_internal", "proxies of that version could speak to ambient ones"),
      Reason("listeners 0.0.0.0_8000 *.stat_prefix: *;\" -> *", "prefixes of statistics had no mark at their end"),
      Reason(
        "listeners *.stat_prefix: \"inbound_0.0.0.0_80;\" -> *",
        "prefixes of statistics had no mark at their end"
      ),
      Reason("listeners *: \"InboundPassthroughCluster*\" -> \"InboundPassthroughClusterIpv4\"", oneFamily),
      Reason("listeners *.filter_chain_match.prefix_ranges: *", oneFamily),
      Reason("listeners *.http_filters[envoy.filters.http.rbac #*]: *", "requests were let through by policies"),
      Reason("listeners *.filters[envoy.filters.network.rbac]: *", "connections were let through by policies"),
      Reason("listeners *-*.max_direct_response_body_size_bytes: *", "the limit is newer"),
      Reason("listeners *-*.include_request_attempt_count: *", "the count of tries is newer for a workload's own port"),
      Reason("listeners *-*.retry_policy: *", "retries of a workload's own port are newer"),
    ]
  )

  private static let gateways = CorpusMesh.gateways.map { mesh in
    CorpusDrift(
      dump: mesh.dump,
      mesh: mesh.text,
      identity: ProxyIdentity(kind: .gateway, namespace: "istio-system", labels: CorpusMesh.gatewayLabels),
      types: [.routes],
      reasons: [
        Reason("routes *+*.retriable_status_codes: [503]", "a status that was tried again, and is no longer")
      ]
    )
  }
}
