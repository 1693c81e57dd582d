import HTTP
import Kubernetes
import KubernetesTestSupport
import Resources

extension TranscriptOperation {
  private static let noCore = ScriptedTransport.Step.json(#"{"kind":"APIGroupDiscoveryList","items":[]}"#)
  private static let plainCore = ScriptedTransport.Step.json(#"{"kind":"APIVersions","versions":["v1"]}"#)
  private static let noGroups = ScriptedTransport.Step.json(#"{"kind":"APIGroupList","groups":[]}"#)
  private static let istioGroup = ScriptedTransport.Step.json(
    #"{"kind":"APIGroupList","groups":[{"name":"networking.istio.io","versions":[{"version":"v1"}]}]}"#
  )
  private static let noVersions = ScriptedTransport.Step.json(#"{"kind":"APIVersions","versions":[]}"#)

  static let discovery: [String: TranscriptOperation] = [
    "discovery-groups": .init("[]", before: Array(repeating: .json("{}"), count: 60), beside: ["/api": noVersions]) {
      client,
      _ in "\(try await client.catalog().resources.map(\.kind))"
    },
    "discovery-core": .init("pods Pod po [attach", beside: ["/api": plainCore, "/apis": noGroups]) { client, _ in
      let pods = try await client.resource(named: "po")
      return "\(pods.plural) \(pods.kind) \(pods.shortNames.joined()) [\(pods.subresources.first ?? "")"
    },
    "discovery-networking-istio": .init(
      "VirtualService networking.istio.io/v1 virtualservices true",
      beside: ["/api": noVersions, "/apis": istioGroup]
    ) { client, _ in
      let found = try await client.resource(named: "vs")
      return "\(found.kind) \(found.type.apiVersion) \(found.plural) \(found.isNamespaced)"
    },
    "discovery-aggregated": .init("deployments.apps/v1 [\"deploy\"] status", beside: ["/api": noCore]) { client, _ in
      let found = try await client.resource(named: "deployments.v1.apps")
      return "\(found.qualifiedName)/\(found.version) \(found.shortNames) \(found.subresources.last ?? "")"
    },
  ]

  static let reads: [String: TranscriptOperation] = [
    "version": .init("v1.36.2 1.36 36 linux/amd64") { client, _ in
      let version = try await client.serverVersion()
      return "\(version.gitVersion) \(version.major).\(version.minor) \(version.minorNumber ?? 0) \(version.platform)"
    },
    "vs-get": .init("VirtualService transcripts/reviews at 1224") { client, _ in
      text(try await client.get(reviews))
    },
    "vs-get-missing": .init("notFound: virtualservices.networking.istio.io \"reviews\" not found") { client, _ in
      text(try await client.get(reviews))
    },
    "deployment-get": .init("Deployment bookinfo/reviews-v1 at 742") { client, _ in
      let deployments = APIResource(group: "apps", version: "v1", kind: "Deployment", plural: "deployments")
      return text(try await client.get(ObjectName(deployments, namespace: "bookinfo", name: "reviews-v1")))
    },
    "self-access-review": .init("AccessDecision(isAllowed: true, reason: \"\")") { client, _ in
      let review = AccessReview("get", resource: "pods", subresource: "portforward", namespace: "transcripts")
      return "\(try await client.review(review))"
    },
  ]

  static let pods: [String: TranscriptOperation] = [
    "pod-log": .init(
      "2026-11-21T02:50:18.911158067Z standin: container istio-proxy of bookinfo/details-v1-6895b8c479-29xdl started,"
        + " image docker.io/istio/proxyv2:1.14.5-maistra-2.3\n",
      run: log(.init(container: "istio-proxy", hasTimestamps: true, tailLines: 5))
    ),
    "pod-log-no-container": .init(
      "badRequest: container nope is not valid for pod details-v1-6895b8c479-29xdl",
      run: log(.init(container: "nope"))
    ),
    "pod-log-previous": .init(
      "badRequest: previous terminated container \"istio-proxy\" in pod \"details-v1-6895b8c479-29xdl\" not found",
      run: log(.init(container: "istio-proxy", isPrevious: true))
    ),
  ]

  private static func log(_ options: LogOptions) -> Run {
    { client, _ in
      let body = try await client.logs(ofPod: "details-v1-6895b8c479-29xdl", namespace: "bookinfo", options)
      return String(decoding: try await body.collect(upTo: 1 << 20), as: UTF8.self)
    }
  }
}
