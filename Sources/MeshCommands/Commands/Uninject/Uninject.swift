import ArgumentParsing
import Injection

/// `meshctl uninject`: takes sidecars out of manifests by editing their text.
struct Uninject: OfflineCommand {
  static let declaration = CommandDeclaration(
    "uninject",
    summary: "Take out of manifests what injection put in",
    discussion: """
      Reads manifests, takes out of every workload what an injection put in, and writes the result. Every other byte \
      stays as it is: comments, key order, quotes and indentation. The workload itself tells what that was, in the \
      annotation sidecar.istio.io/status: it makes no difference whether meshctl inject, istioctl kube-inject or a \
      webhook injected it, and no settings are needed.

      What injection only inserted is gone to the byte. What it rewrote gets its meaning back: probes and lifecycle hooks, \
      annotations for Prometheus, a proxy container of one's own. A probe that named its port comes back with the number \
      of the port. Objects that are not injected pass through. What was done to each object is reported on standard error.
      """,
    examples: [
      Example("Take the sidecars out of a manifest and print it", "meshctl uninject -f deploy.yaml"),
      Example("Take the sidecars out of a directory in place", "meshctl uninject -f manifests --in-place"),
      Example("Show what would change, in the directories below too", "meshctl uninject -f manifests -R --diff"),
      Example("Fail where a sidecar was checked in", "meshctl uninject -f manifests --check"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.findings.term],
      environment: Variable.everywhere + [Variable.temporaryDirectory]
    )
  }

  private let options: EditOptions

  init(_ options: UninjectOptions) { self.options = options.edit }

  var errorFormat: ErrorFormat { options.errorFormat }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    let inputs = try options.findInputs(in: context)
    let uninjector = Uninjector(defaultNamespace: options.namespace.argument)
    var removal = EditRun(options, inputCount: inputs.count, in: context) { uninjector.uninject($0) }
    for input in inputs { try removal.process(input) }
    return removal.status
  }
}
