import Kubernetes
import YAML

extension TranscriptOperation {
  private static func create(_ options: WriteOptions = .init(fieldManager: nil)) -> Run {
    { client, transcript in
      text(
        try await client.create(transcript.value, of: virtualServices, namespace: "transcripts", options)
      )
    }
  }

  private static let update: Run = { client, transcript in
    text(try await client.update(reviews, to: transcript.value))
  }

  private static func patch(
    _ name: ObjectName,
    manager: String? = nil,
    _ make: @escaping @Sendable (Value) -> Patch
  ) -> Run {
    { client, transcript in
      text(try await client.patch(name, make(transcript.value), .init(fieldManager: manager)))
    }
  }

  static let creations: [String: TranscriptOperation] = [
    "namespace-create": .init("Namespace -/transcripts at 1219") { client, transcript in
      let namespaces = APIResource(
        group: "",
        version: "v1",
        kind: "Namespace",
        plural: "namespaces",
        isNamespaced: false
      )
      let options = WriteOptions(fieldManager: nil)
      return text(try await client.create(transcript.value, of: namespaces, namespace: nil, options))
    },
    "vs-create": .init("VirtualService transcripts/reviews at 1224", run: create(.init())),
    "vs-create-again": .init(
      "alreadyExists: virtualservices.networking.istio.io \"reviews\" already exists",
      run: create()
    ),
    "vs-create-wrong-type": .init(
      "invalid: VirtualService.networking.istio.io \"bad\" is invalid: [spec.http[0].route[0].weight: Invalid value:"
        + " \"string\": spec.http[0].route[0].weight in body must be of type integer: \"string\", <nil>: Invalid value:"
        + " null: some validation rules were not checked because the object was invalid; correct the existing errors to"
        + " complete validation] [\"spec.http[0].route[0].weight\", \"<nil>\"]",
      run: create()
    ),
    "vs-create-unknown-field": .init(
      "VirtualService transcripts/bad",
      run: create(.init(fieldManager: nil, isDryRun: true, fieldValidation: .warn))
    ),
    "vs-create-unknown-field-strict": .init(
      "badRequest: VirtualService in version \"v1\" cannot be handled as a VirtualService: strict decoding error:"
        + " unknown field \"spec.htp\"",
      run: create(.init(fieldManager: nil, isDryRun: true, fieldValidation: .strict))
    ),
    "vs-create-dryrun": .init(
      "VirtualService transcripts/dry",
      run: create(.init(fieldManager: nil, isDryRun: true))
    ),
    "vs-update": .init("VirtualService transcripts/reviews at 1225", run: update),
    "vs-update-stale": .init(stale, run: update),
  ]

  private static let stale =
    "conflict: Operation cannot be fulfilled on virtualservices.networking.istio.io \"reviews\": the object has been"
    + " modified; please apply your changes to the latest version and try again"

  static let patches: [String: TranscriptOperation] = [
    "vs-patch-merge-stale": .init(stale, run: patch(reviews) { .merge($0) }),
    "vs-patch-json": .init(
      "VirtualService transcripts/reviews at 1226",
      run: patch(reviews, manager: "meshctl") { .json($0.items) }
    ),
    "vs-patch-json-test-fails": .init(
      "invalid: the server rejected our request due to an error in our request",
      run: patch(reviews) { .json($0.items) }
    ),
    "vs-patch-json-stale-rv": .init(stale, run: patch(reviews) { .json($0.items) }),
    "vs-patch-strategic": .init(
      "unsupportedMediaType: the body of the request was in an unknown format - accepted media types include:"
        + " application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml",
      run: patch(reviews) { .strategicMerge($0) }
    ),
    "dr-apply-ssa": .init(
      "DestinationRule transcripts/reviews at 1227",
      run: patch(rule, manager: "meshctl") { .apply($0, force: false) }
    ),
    "dr-apply-ssa-other": .init(
      "conflict: Apply failed with 1 conflict: conflict with \"meshctl\": .spec.subsets [\".spec.subsets\"]",
      run: patch(rule, manager: "other") { .apply($0, force: false) }
    ),
    "dr-apply-ssa-force": .init(
      "DestinationRule transcripts/reviews at 1228",
      run: patch(rule, manager: "other") { .apply($0, force: true) }
    ),
  ]

  private static let rule = ObjectName(destinationRules, namespace: "transcripts", name: "reviews")

  private static let delete: Run = { client, _ in
    let name = ObjectName(virtualServices, namespace: "transcripts", name: "p4")
    guard case .pending(let object) = try await client.delete(name) else { return "done" }
    return "pending \(text(object))"
  }

  private static let list: Run = { client, _ in
    "\(try await client.list(virtualServices, .init(namespace: "transcripts"), limit: nil).all().count)"
  }

  static let refusals: [String: TranscriptOperation] = [
    "vs-delete": .init("done", run: delete),
    "vs-delete-missing": .init("notFound: virtualservices.networking.istio.io \"p4\" not found", run: delete),
    "unauthenticated": .init(
      "forbidden: virtualservices.networking.istio.io is forbidden: User \"system:anonymous\" cannot list resource"
        + " \"virtualservices\" in API group \"networking.istio.io\" in the namespace \"transcripts\"",
      run: list
    ),
    "unauthorized": .init("unauthorized: you must be logged in to the server (Unauthorized)", run: list),
    "forbidden": .init(
      "forbidden: virtualservices.networking.istio.io is forbidden: User \"rig-viewer\" cannot create resource"
        + " \"virtualservices\" in API group \"networking.istio.io\" in the namespace \"transcripts\"",
      run: create()
    ),
    "unknown-kind": .init(
      "notServed: the server could not find the requested resource"
        + " /apis/networking.istio.io/v1/namespaces/transcripts/widgets"
    ) { client, _ in
      let widgets = APIResource(group: "networking.istio.io", version: "v1", kind: "Widget", plural: "widgets")
      let pages = client.list(widgets, .init(namespace: "transcripts"), limit: nil)
      return "\(try await pages.all().count)"
    },
  ]
}
