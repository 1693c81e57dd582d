import ArgumentParsing
import Injection

/// `meshctl inject`: puts sidecars into manifests by editing their text.
struct Inject: OfflineCommand {
  static let declaration = CommandDeclaration(
    "inject",
    summary: "Add sidecars to workloads by editing their manifests",
    discussion: """
      Reads manifests, adds the proxy, its init container, volumes, labels and annotations to every workload, and \
      writes the result. Every other byte stays as it is: comments, key order, quotes and indentation. Objects that \
      run no pods pass through, and a workload that is injected already stays as it is.

      A workload is left out by the label sidecar.istio.io/inject: "false" on its pods, by hostNetwork, and in the \
      namespaces of the cluster itself. What was done to each object is reported on standard error.

      Without flags the mesh is that of Istio's default profile. What describes another one is read in this order, \
      later ones over earlier ones: --from-cluster, --inject-config, --operator, --values, --set, the flags that name \
      one setting each, --mesh-config, --template.
      """,
    examples: [
      Example("Inject a manifest and print it", "meshctl inject -f deploy.yaml"),
      Example("Inject a directory of manifests in place", "meshctl inject -f manifests --in-place"),
      Example("Show what would change, in the directories below too", "meshctl inject -f manifests -R --diff"),
      Example("Write injected copies into another directory", "meshctl inject -f manifests --output-dir build"),
      Example("Inject for older nodes", "meshctl inject -f deploy.yaml --kubernetes-version 1.32"),
      Example("Take images from another registry", "meshctl inject -f deploy.yaml --hub example.com/istio"),
      Example(
        "Set any value of Istio's charts",
        "meshctl inject -f deploy.yaml --set values.global.proxy.logLevel=debug"
      ),
      Example(
        "Inject as a control plane does, from its ConfigMaps",
        "meshctl inject -f deploy.yaml --inject-config cm.yaml --mesh-config mesh.yaml"
      ),
      Example("Inject as the control plane of a cluster does", "meshctl inject -f deploy.yaml --from-cluster"),
      Example("Inject through a template of your own", "meshctl inject -f deploy.yaml --template sidecar.tpl"),
      Example("Fail in CI where a sidecar is missing or out of date", "meshctl inject -f manifests --check"),
      Example("Tell why a workload is injected or not", "meshctl inject -f manifests --explain"),
      Example("Inject for a canary revision", "meshctl inject -f deploy.yaml --revision canary --tag 1.33.0"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [
        ExitStatus.findings.term, ExitStatus.notAllowed.term, ExitStatus.notFound.term,
      ],
      environment: Variable.everywhere + [Variable.temporaryDirectory] + Variable.mesh
    )
  }

  private let options: InjectOptions

  init(_ options: InjectOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.edit.errorFormat }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    try options.requireControlPlane()
    let inputs = try options.edit.findInputs(in: context)
    let controlPlane = options.readsControlPlane ? try ControlPlaneSettings(options, in: context) : nil
    var reading = SettingsReading(options, controlPlane, in: context)
    let injector = Injector(try reading.read())
    guard !options.explains else { return try explain(inputs, injector, in: context) }
    var injection = EditRun(options.edit, inputCount: inputs.count, in: context) { injector.inject($0) }
    for input in inputs { try injection.process(input) }
    return injection.status
  }

  private func explain(
    _ inputs: [ManifestInput],
    _ injector: Injector,
    in context: Context
  ) throws(CommandError) -> ExitStatus {
    var explanation = ExplanationRun(options.edit, injector, in: context)
    for input in inputs { explanation.process(input) }
    try explanation.finish()
    return explanation.status
  }
}
