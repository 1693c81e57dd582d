import ArgumentParsing
import Console
import Injection
import MeshStores
import Output
import Resources

/// `meshctl check-inject`: whether a pod would be injected, by which webhook, and why.
struct CheckInject: MeshCommand {
  static let declaration = CommandDeclaration(
    "check-inject",
    summary: "Tell whether a pod would be injected, and why",
    discussion: """
      Looks at the labels of a pod and of its namespace as the API server does when the pod is created: which of Istio's \
      MutatingWebhookConfigurations it would ask. Without a workload and without labels a pod without labels is meant, in \
      the namespace of -n. The table and the reasons are those of istioctl. On a directory the webhooks, the namespaces \
      and the pods of its manifests are looked at.

      Exit status 3 means that several webhooks would inject, or that there is none.
      """,
    examples: [
      Example("Look at a pod", "meshctl check-inject details-v1-fcff6c49c-kqnfk.bookinfo"),
      Example("Look at the pods of a Deployment", "meshctl check-inject deployment/details-v1 -n bookinfo"),
      Example("Look at a namespace", "meshctl check-inject -n bookinfo"),
      Example("Look at labels before there is a pod", "meshctl check-inject -n test -l app=helloworld,version=v1"),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.findings, .notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }

  private let options: CheckInjectOptions

  init(_ options: CheckInjectOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  private static let path = ["meshctl", "check-inject"]

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    if options.workload != nil, options.labels != nil {
      throw .usage(UsageError(.conflictingFlags("WORKLOAD", "--labels"), path: Self.path))
    }
    let store = try context.openMesh(options.mesh, errorFormat)
    let subject = try await InjectionSubject(options, of: store)
    let configurations = try await CommandError.calling { () async throws(StoreError) in
      try await store.list(ResourceQuery(.mutatingWebhookConfiguration, namespace: nil)) {
        WebhookConfiguration($0.node)
      }.all()
    }
    let verdicts = WebhookVerdict.all(
      of: configurations.compactMap(\.self),
      pod: subject.pod,
      namespace: subject.namespace
    )
    let table = VerdictTable(verdicts)
    switch options.format {
    case .table: try context.write(table.text(context.streams.output.traits.glyphs))
    case .payload(let format): try context.show(table.payload, as: format)
    }
    try context.flush()
    if verdicts.isEmpty {
      context.note(
        "\(store.name) has no MutatingWebhookConfiguration of Istio: install a control plane",
        as: errorFormat
      )
    }
    if verdicts.contains(where: \.isInjected), let reason = subject.refusal {
      context.note("the injector leaves \(subject.name) alone all the same: \(reason)", as: errorFormat)
    }
    return verdicts.isEmpty || table.isConflict ? .findings : .done
  }
}
