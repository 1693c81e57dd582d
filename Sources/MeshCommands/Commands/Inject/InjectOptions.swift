import ArgumentParsing
import Injection

/// The flags of `meshctl inject`.
struct InjectOptions: CommandOptions {
  /// How objects are printed when it is not their edited text.
  enum Format: String, CaseIterable, ArgumentValue {
    case yaml
    case json
  }

  /// Where the result goes.
  enum Destination: Hashable {
    case standardOutput
    case diff
    case inPlace
    case directory(String)
  }

  var filenames: [PathArgument] = []
  var isRecursive = false
  var namespace = NamespaceName.standard
  var format: Format?
  var showsDiff = false
  var isInPlace = false
  var outputDirectory: PathArgument?
  var assignments: [ValueAssignment] = []
  var valueFiles: [PathArgument] = []
  var operatorFile: PathArgument?
  var meshConfig: PathArgument?
  var injectConfig: PathArgument?
  var template: PathArgument?
  var revision: ControlPlaneName?
  var istioNamespace: NamespaceName?
  var clusterID: ControlPlaneName?
  var network: ControlPlaneName?
  var hub: ControlPlaneName?
  var tag: ControlPlaneName?
  var nativeSidecar: NativeSidecarMode?
  var kubernetesVersion: KubernetesVersion?

  static let flags: [Flag<Self>] =
    [
      .values(
        "filename",
        short: "f",
        "FILE",
        \.filenames,
        help: "read manifests from a file, a directory, or - for standard input"
      )
      .completing(.manifests)
      .required(),
      .switch("recursive", short: "R", \.isRecursive, help: "look into the directories below, too"),
      .value("namespace", short: "n", "NAME", \.namespace, help: "the namespace of objects that name none")
        .completing(.names(.namespaces)),
      .value("output", short: "o", "FORMAT", \.format, help: "print the objects anew, without comments"),
      .switch("diff", \.showsDiff, help: "print the changes as a unified diff instead"),
      .switch("in-place", \.isInPlace, help: "replace the files, each as a whole or not at all"),
      .value("output-dir", "DIR", \.outputDirectory, help: "write the files into this directory")
        .completing(.directories),
    ] + settingFlags

  static var exclusive: [[PartialKeyPath<Self>]] { [[\.format, \.showsDiff, \.isInPlace, \.outputDirectory]] }

  var destination: Destination {
    if showsDiff { return .diff }
    if isInPlace { return .inPlace }
    return outputDirectory.map { .directory($0.argument) } ?? .standardOutput
  }

  /// With `-o json` messages are JSON too, so that a script can read both streams.
  var errorFormat: ErrorFormat { format == .json ? .json : .text }
}

extension NativeSidecarMode: ArgumentValue {}
