import Foundation
import Synchronization
import YAML

@testable import StandInAPIServer

/// Sends recorded requests to a stand-in whose store is set up as that of the recorded server was.
struct TranscriptReplay {
  private let server: StandInServer
  private let clock: Clock
  private let recorded: [String: Value]

  private final class Clock: Sendable {
    private let time = Mutex("2026-11-21T02:58:28Z")
    func set(_ text: String) { time.withLock { $0 = text } }
    var now: Date {
      Date(timeIntervalSince1970: TimeInterval((KubernetesTime.nanoseconds(time.withLock { $0 }) ?? 0) / 1_000_000_000))
    }
  }

  /// Requests that are not what was sent when the answer was recorded, with what was.
  ///
  /// The recording kept a body that later requests changed: its weight was the text "50", and `htp` was not there.
  static let amendedBodies: [String: String] = [
    "vs-create-wrong-type": """
    {"apiVersion":"networking.istio.io/v1","kind":"VirtualService","metadata":{"name":"bad"},"spec":{"hosts":["reviews"],\
    "http":[{"route":[{"destination":{"host":"reviews","subset":"v1"},"weight":"50"}]}]}}
    """
  ]

  /// The recording left credentials out; these are they.
  static let tokens = ["unauthenticated": nil, "unauthorized": "wrong", "forbidden": "viewer"] as [String: String?]

  init(_ transcripts: [Value]) throws {
    let clock = Clock()
    self.clock = clock
    var configuration = StandInConfiguration()
    configuration.absentGroups = ["gateway.networking.k8s.io"]
    configuration.hasWatchCache = false
    configuration.firstRevision = 1_154
    configuration.userWithoutCredentials = nil
    configuration.tokens = ["admin": .administrator, "viewer": StandInUser("rig-viewer")]
    configuration.authorize = { $0.user.name != "rig-viewer" || ["get", "list", "watch"].contains($0.verb) }
    configuration.clock = { clock.now }
    server = try StandInServer(configuration)
    server.store.forgetHistory()
    recorded = Dictionary(transcripts.map { ($0.text("name") ?? "", $0) }) { first, _ in first }
  }

  /// What the real server had been through before a request, beyond the recorded requests.
  private func prepare(_ name: String) throws {
    switch name {
    case "namespace-create": skip(to: 1_218)
    case "vs-list-empty": skip(to: 1_223)
    case "vs-list-page-1":
      for index in 0..<5 {
        var object = recorded["vs-create"]?.at("request", "body") ?? .null
        object.set("metadata", "name", to: .string("p\(index)"))
        _ = client("admin").write("POST", "/apis/networking.istio.io/v1/namespaces/transcripts/virtualservices", object)
      }
    case "vs-list-table": clock.set("2026-11-21T02:58:29Z")
    case "pods-list":
      try seedWorkloads()
      skip(to: 1_241)
    default: break
    }
  }

  private func skip(to revision: Int) {
    try? server.store.write { (state) throws(APIFailure) in state.skip(to: revision) }
  }

  private func seedWorkloads() throws {
    for name in ["pods-list", "services-list", "endpointslices-list", "replicasets-list"] {
      let list = recorded[name]?.at("response", "body") ?? .null
      try server.store.seed(
        (list["items"]?.items ?? []).map { item in
          var object = item
          object.set("apiVersion", to: list["apiVersion"])
          object.set("kind", to: .string(String((list.text("kind") ?? "").dropLast("List".count))))
          return object
        }
      )
    }
    try server.store.seed([recorded["deployment-get"]?.at("response", "body") ?? .null])
    for index in 0..<3 {
      let metadata: Value = ["name": .string("ratings-z\(index)"), "namespace": "bookinfo"]
      try server.store.seed([
        ["apiVersion": "v1", "kind": "Pod", "metadata": metadata],
        ["apiVersion": "apps/v1", "kind": "ReplicaSet", "metadata": metadata],
      ])
    }
    let line = recorded["pod-log"]?.text("response", "body") ?? ""
    let halves = line.dropLast().split(separator: " ", maxSplits: 1).map(String.init)
    server.pods.log("details-v1-6895b8c479-29xdl", "istio-proxy", in: "bookinfo")
      .write(halves[1], at: KubernetesTime.nanoseconds(halves[0]))
  }

  private func client(_ token: String?) -> PlainClient {
    var client = PlainClient(server)
    client.headers = [("User-Agent", "python-requests/2.32")]
    if let token { client.headers.append(("Authorization", "Bearer \(token)")) }
    return client
  }

  /// How the stand-in's answer differs from the recorded one; nil when it does not.
  func difference(_ transcript: Value, _ name: String) throws -> String? {
    try prepare(name)
    let request = transcript["request"] ?? .null
    var body = request["body"] ?? .null
    if body.at("metadata", "uid") != nil {
      let live = server.store.object("virtualservices", "reviews", in: "transcripts")
      body.set("metadata", "uid", to: live?.at("metadata", "uid"))
    }
    let answer = client(Self.tokens[name] ?? "admin").send(
      request.text("method") ?? "",
      request.text("path") ?? "",
      request["headers"]?.texts ?? [:],
      body: Self.amendedBodies[name] ?? body.string ?? (body == .null ? "" : body.jsonText)
    )
    guard let answer else { return "no answer" }
    let expected = transcript["response"] ?? .null
    if answer.status != expected["status"]?.wholeNumber { return "status \(answer.status): \(answer.text)" }
    for header in ["Content-Type", "Warning"] where answer.header(header) != expected.text("headers", header) {
      return "\(header): \(answer.header(header) ?? "none")"
    }
    return Self.difference(Self.values(expected["body"] ?? .null), Self.values(answer))
  }

  private static func values(_ answer: PlainClient.Answer) -> [Value] {
    if answer.header("Content-Type")?.hasPrefix("text/plain") == true { return [.string(answer.text)] }
    return answer.events.map { TranscriptMask.masked($0) }
  }

  private static func values(_ recorded: Value) -> [Value] {
    guard let text = recorded.string else { return [TranscriptMask.masked(recorded)] }
    let events = text.split(separator: "\n").map { Value(parsing: String($0)) }
    guard text.first == "{" else { return [recorded] }
    return events.compactMap { $0.map { TranscriptMask.masked($0) } }
  }

  private static func difference(_ expected: [Value], _ found: [Value]) -> String? {
    guard expected.count == found.count else { return "\(found.count) values instead of \(expected.count)" }
    return zip(expected, found).lazy.compactMap { TranscriptMask.difference($0, $1, at: "") }.first
  }
}
