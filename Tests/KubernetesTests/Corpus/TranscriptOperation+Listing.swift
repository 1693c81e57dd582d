import Kubernetes
import KubernetesTestSupport
import YAML

extension TranscriptOperation {
  private static let token = "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MTIzMywic3RhcnQiOiJwMVx1MDAwMCJ9"

  private static func firstPage(_ token: String) -> ScriptedTransport.Step {
    .json("{\"metadata\":{\"continue\":\"\(token)\"},\"items\":[]}")
  }

  private static func list(
    _ resource: APIResource,
    _ selection: Selection,
    limit: Int? = nil,
    page: Int = 1
  ) -> Run {
    { client, _ in
      let pages = client.list(resource, selection, limit: limit).makeAsyncIterator()
      var reading = pages
      for _ in 1..<page { _ = try await reading.next() }
      return try await reading.next().map { text($0.page) } ?? "the end"
    }
  }

  static let lists: [String: TranscriptOperation] = [
    "vs-list-empty": .init("[] at 1223, 0 more", run: list(virtualServices, .init(namespace: "transcripts"))),
    "vs-list-page-1": .init(
      "[\"p0\", \"p1\"] at 1233, 4 more",
      run: list(virtualServices, .init(namespace: "transcripts"), limit: 2)
    ),
    "vs-list-page-2": .init(
      "[\"p2\", \"p3\"] at 1233, 2 more",
      before: [firstPage(token)],
      run: list(virtualServices, .init(namespace: "transcripts"), limit: 2, page: 2)
    ),
    "vs-list-bad-continue": .init(
      "badRequest: invalid continue token: continue key is not valid: invalid character 'i' looking for beginning of"
        + " value",
      before: [firstPage("abc")],
      run: list(virtualServices, .init(namespace: "transcripts"), limit: 2, page: 2)
    ),
    "vs-list-table": .init(
      "Name 0|Gateways 0|Hosts 0|Age 0: p0, null, [\"reviews\"], 1s|p1, null, [\"reviews\"], 1s; 4 more"
    ) { client, _ in
      var reading = client.table(virtualServices, .init(namespace: "transcripts"), limit: 2).makeAsyncIterator()
      guard let table = try await reading.next()?.page else { return "the end" }
      let columns = table.columns.map { "\($0.name) \($0.priority)" }.joined(separator: "|")
      let rows = table.rows.map { $0.cells.map { $0.string ?? "null" }.joined(separator: ", ") }
      return "\(columns): \(rows.joined(separator: "|")); \(table.remaining ?? 0) more"
    },
    "pods-list": .init(
      "[\"details-v1-6895b8c479-29xdl\", \"productpage-v1-9485d7949-6dktg\", \"ratings-v1-6c9845d8c9-fqz2m\"]"
        + " at 1241, 3 more",
      run: list(.pods, .init(namespace: "bookinfo"), limit: 3)
    ),
    "services-list": .init(
      "[\"details\", \"productpage\", \"ratings\", \"reviews\"] at 1241, 0 more",
      run: list(
        APIResource(group: "", version: "v1", kind: "Service", plural: "services"),
        .init(namespace: "bookinfo")
      )
    ),
    "endpointslices-list": .init(
      "[\"details-jnj2v\", \"productpage-wrbzb\", \"ratings-jr7fb\", \"reviews-rnsvr\"] at 1241, 0 more",
      run: list(
        APIResource(group: "discovery.k8s.io", version: "v1", kind: "EndpointSlice", plural: "endpointslices"),
        .init(namespace: "bookinfo")
      )
    ),
    "replicasets-list": .init(
      "[\"reviews-v1-788cb44f87\", \"reviews-v2-6db547d9b7\", \"reviews-v3-78b86849f\"] at 1241, 0 more",
      run: list(
        APIResource(group: "apps", version: "v1", kind: "ReplicaSet", plural: "replicasets"),
        .init(namespace: "bookinfo", labels: "app=reviews")
      )
    ),
  ]

  private static func watch(_ count: Int, _ options: WatchOptions) -> Run {
    { client, _ in
      var told: [String] = []
      for try await event in client.watch(virtualServices, .init(namespace: "transcripts"), options) {
        switch event {
        case .added(let object): told.append("added \(object.name) \(object.resourceVersion)")
        case .modified(let object): told.append("modified \(object.name) \(object.resourceVersion)")
        case .deleted(let object): told.append("deleted \(object.name) \(object.resourceVersion)")
        case .bookmark(let version, _): told.append("bookmark \(version)")
        }
        if told.count == count { break }
      }
      return told.joined(separator: ", ")
    }
  }

  static let watches: [String: TranscriptOperation] = [
    "vs-watch": .init(
      "modified reviews 1225, modified reviews 1226, added p0 1229, added p1 1230, added p2 1231, added p3 1232,"
        + " added p4 1233",
      run: watch(7, .init(resourceVersion: "1224", seconds: 2))
    ),
    "vs-watch-initial": .init(
      "serverError: the API server answered with status 500: a watch stream was requested by the client but the required"
        + " storage feature RequestWatchProgress is disabled",
      run: watch(1, .init(hasInitialEvents: true, seconds: 2))
    ),
    "vs-watch-too-old": .init(
      "expired: too old resource version: 1 (1158)",
      run: watch(1, .init(resourceVersion: "1", hasBookmarks: false, seconds: 2))
    ),
  ]
}
