import Analysis
import ArgumentParsing

/// The flags of `meshctl validate`.
struct ValidateOptions: CommandOptions {
  /// How findings are written.
  enum Format: String, CaseIterable, ArgumentValue {
    case text
    case json
    case sarif
    case junit
    case github
  }

  var filenames: [PathArgument] = []
  var isRecursive = false
  var namespace = NamespaceName.standard
  var meshConfig: PathArgument?
  var format = Format.text
  var isStrict = false
  var ignored: [FindingPatterns] = []
  var only: [FindingPatterns] = []
  var fixKinds: [FixKind] = []
  var showsDiff = false
  var explained: String?

  static let flags: [Flag<Self>] = [
    .values(
      "filename",
      short: "f",
      "FILE",
      \.filenames,
      help: "read manifests from a file, a directory, or - for standard input"
    )
    .completing(.manifests),
    .switch("recursive", short: "R", \.isRecursive, help: "look into the directories below, too"),
    .value("namespace", short: "n", "NAME", \.namespace, help: "the namespace of objects that name none")
      .completing(.names(.namespaces)),
    .value("output", short: "o", "FORMAT", \.format, help: "how to write what was found")
      .details(
        "sarif is for code scanners, junit for test reports, github for the annotations of a workflow. The members of "
          + "json are stable across releases."
      ),
    .switch("strict", \.isStrict, help: "count warnings as errors"),
    .values("ignore", "CODE", \.ignored, help: "leave out findings of a code")
      .details(
        "CODE is a code such as IST0118, several with commas between them, or CODE=OBJECT, where OBJECT is a kind with "
          + "a name, such as \"VirtualService default/reviews\", and * stands for any text. A comment # meshctl:ignore "
          + "CODE on or above a line, or Istio's annotation galley.istio.io/analyze-suppress, does the same."
      )
      .completing(codes),
    .values("only", "CODE", \.only, help: "show findings of a code alone").completing(codes),
    .value("mesh-config", "FILE", \.meshConfig, help: "the mesh configuration, as text or as its ConfigMap")
      .details("Without it, the ConfigMap istio of istio-system counts if it is among the manifests.")
      .completing(.manifests),
    .values("fix", "KIND", \.fixKinds, help: "mend what can be mended, in place")
      .bare(FixKind.text)
      .details(
        "text mends what the text surely means: a boolean without quotes where text is due, a misspelt name with one "
          + "candidate. weights brings the weights of routes to a total of 100. Every other byte stays as it is."
      ),
    .switch("diff", \.showsDiff, help: "with --fix: show the changes as a unified diff instead"),
    .value("explain", "CODE", \.explained, help: "tell what a code means, with examples, and read nothing")
      .completing(codes),
  ]

  /// Every code with its meaning, for shells.
  private static var codes: CompletionSource {
    .words(WordList("codes") { FindingCode.allCases.map { Term($0.rawValue, $0.entry.meaning) } })
  }

  static var exclusive: [[PartialKeyPath<Self>]] { [[\.filenames, \.explained]] }

  /// With `-o json` messages are JSON too, so that a script can read both streams.
  var errorFormat: ErrorFormat { format == .json || format == .sarif ? .json : .text }

  /// What the mesh is beside its objects.
  var settings: MeshSettings {
    var settings = MeshSettings()
    settings.defaultNamespace = namespace.argument
    return settings
  }

  /// Which findings count, and how much.
  var filter: FindingFilter {
    FindingFilter(ignored: ignored.flatMap(\.patterns), only: only.flatMap(\.patterns), isStrict: isStrict)
  }
}

extension FixKind: ArgumentValue {}
