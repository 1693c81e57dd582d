import ArgumentParsing
import Console
import ProxyConfig
import ProxyDrift

/// `meshctl proxy-config diff`: in what a proxy differs from what it should have.
struct ProxyConfigDiff: OfflineOrMeshCommand {
  static let declaration = CommandDeclaration(
    "diff",
    summary: "Show where a proxy is not what it should be",
    discussion: """
      Compares what a proxy has with what the mesh says that it should have, which "meshctl proxy-config generate" shows, \
      or with another proxy or a saved dump named by --with. Meaning counts and spelling does not: names in either form, \
      zero values left out, durations, the order of lists whose order means nothing to Envoy. Each difference names the \
      object of the mesh that it comes from, with its file and line.

      Lines with - are what should be or what the other has, those with + what the proxy has. Compared with a mesh, only \
      fields count that a translation decides on; the others are counted. No private key is shown.

      Exit status 0 means that there is no difference, 1 that there is one, and more than 1 that something failed.
      """,
    examples: [
      Example("Compare a pod with its cluster", "meshctl proxy-config diff deployment/reviews-v1"),
      Example("Compare the Envoy of this machine with its mesh", "meshctl pc diff --mesh Examples/bookinfo"),
      Example("Compare two pods", "meshctl pc diff reviews-v1-5d8f --with reviews-v1-9qjz"),
      Example("Show what changed since a dump was saved", "meshctl pc diff reviews-v1-5d8f --with before.json"),
      Example(
        "List the routes that differ, for a program",
        "meshctl pc diff -f a.json --with b.json --type routes -o json"
      ),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: Diff.notes.exitStatuses,
      environment: Variable.everywhere + Variable.mesh + [Variable.stateHome]
    )
  }

  private let options: ProxyDiffOptions

  init(_ options: ProxyDiffOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  /// Two saved dumps need nobody to be asked.
  var asksMesh: Bool { options.source.file == nil || options.others.isEmpty || otherFiles.count < options.others.count }

  private var otherFiles: [String] {
    options.others.compactMap { other in
      guard case .file(let path) = other else { return nil }
      return path.argument
    }
  }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    try context.comparing(as: errorFormat) { () throws(CommandError) in
      try check()
      guard let file = options.source.file?.argument else { return false }
      let proxy = try ComparedProxy(file: file, in: context)
      var output = DriftOutput(options, proxy, in: context)
      for path in otherFiles { try output.tell(try ComparedProxy(file: path, in: context)) }
      return try output.finish()
    }
  }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    try await context.comparing(as: errorFormat) { () async throws(CommandError) in
      try check()
      let proxy = try await read(options.source, in: context)
      var output = DriftOutput(options, proxy, in: context)
      if options.others.isEmpty {
        let (expected, mesh, name) = try await ExpectedProxy(proxy, options, in: context).resources()
        try output.tell(expected, of: mesh, name)
      }
      for other in options.others {
        try output.tell(try await read(other.choice(port: options.source.port), in: context))
      }
      return try output.finish()
    }
  }

  private func check() throws(CommandError) {
    do throws(UsageProblem) { try options.check() } catch {
      throw .usage(UsageError(error, path: ProxyConfigGroup.path(Self.self)))
    }
  }

  private func read(_ choice: ProxyChoice, in context: Context) async throws(CommandError) -> ComparedProxy {
    if let file = choice.file { return try ComparedProxy(file: file.argument, in: context) }
    let search = ProxyPlaceSearch(choice, options.mesh, in: context, errorFormat)
    return try await ComparedProxy(of: try await search.place(of: Self.declaration.name))
  }
}
