import ArgumentParsing
import Capture
import Console
import Diagnostics
import Resources
import YAML

/// Reads capture options from wherever the command line says they are.
struct CaptureReading {
  /// Options as their source has them.
  private enum Source {
    case today(CaptureOptions)
    case legacy(LegacyOptions)
  }

  let choices: CaptureChoices
  /// The names down to the command, for errors.
  let path: [String]
  let format: ErrorFormat
  let context: Context

  /// The options; nil after what is wrong with a manifest was shown.
  func request() throws(CommandError) -> CaptureRequest? {
    guard let filename = choices.filename else { return try request(commandLine()) }
    guard choices.words.isEmpty else { throw usage(.conflictingFlags("--filename", "--")) }
    return try find(filename).flatMap { (pod) throws(CommandError) in try request(of: pod) }
  }

  /// Refuses other sources of options beside a pod of a mesh.
  func refuseOtherSources(than subject: MeshWorkload) throws(CommandError) {
    guard choices.words.isEmpty, choices.filename == nil else { throw usage(.unexpectedArgument(subject.argument)) }
  }

  /// The options of a pod; nil after what is wrong with it was shown.
  func request(of pod: PodManifest) throws(CommandError) -> CaptureRequest? {
    guard let source = source(of: pod) else { return nil }
    let request = try request(source)
    if let warning = pod.warning(about: request.options) {
      context.show([warning], in: pod.document.source, as: format)
    }
    return request
  }

  /// The options with the other flags over them.
  private func request(_ source: Source) throws(CommandError) -> CaptureRequest {
    do {
      switch source {
      case .today(let options): return request(try choices.applied(to: options), legacy: nil)
      case .legacy(var legacy):
        legacy.capture = try choices.applied(to: legacy.capture)
        return request(legacy.capture, legacy: legacy)
      }
    } catch {
      throw usage(
        .invalidValue(choices.ownerGroups?.argument ?? "", for: .flag("--owner-groups"), .refused(error.message))
      )
    }
  }

  private func request(_ options: CaptureOptions, legacy: LegacyOptions?) -> CaptureRequest {
    CaptureRequest(
      options: options,
      legacy: legacy,
      ipv6: choices.ipv6,
      nameServers: choices.nameServers.map(\.item)
    )
  }

  private func usage(_ problem: UsageProblem) -> CommandError { .usage(UsageError(problem, path: path)) }

  // MARK: Command line

  /// What stands behind `--`; without it, a pod that nobody gave settings.
  private func commandLine() throws(CommandError) -> Source {
    do {
      guard let generation = choices.generation else {
        guard !choices.words.isEmpty else { return .today(.sidecar) }
        let environment = variables(CaptureOptions.variables)
        return .today(try CaptureOptions(arguments: choices.words, environment: environment))
      }
      guard !choices.words.isEmpty else {
        var legacy = LegacyOptions(generation)
        legacy.capture.inboundPorts = .all
        legacy.capture.outboundRanges = .all
        return .legacy(legacy)
      }
      let environment = variables(LegacyOptions.variables)
      return .legacy(try LegacyOptions(generation, arguments: choices.words, environment: environment))
    } catch {
      throw usage(error.usageProblem(words: choices.words) { context.environment[$0] })
    }
  }

  private func variables(_ names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names { values[name] = context.environment[name] }
    return values
  }

  // MARK: Manifests

  private func source(of pod: PodManifest) -> Source? {
    do {
      if let generation = choices.generation { return .legacy(try pod.options(of: generation)) }
      return .today(try pod.options())
    } catch {
      context.show([error.diagnostic], in: pod.document.source, as: format)
      return nil
    }
  }

  /// The one pod that is meant; nil after the problems of the file were shown.
  private func find(_ filename: PathArgument) throws(CommandError) -> PodManifest? {
    var pods: [PodManifest] = []
    for input in try ManifestInput.find(filename.argument, recursive: false, in: context) {
      var reader = try ManifestReader(input, in: context)
      while let document = try reader.next() {
        context.show(document.diagnostics, in: document.source, as: format)
        if document.hasErrors { return nil }
        pods += PodManifest.all(in: document)
      }
    }
    return try choose(among: pods, of: filename.argument)
  }

  private func choose(among pods: [PodManifest], of file: String) throws(CommandError) -> PodManifest {
    let names = pods.map { "\($0.identity.type.kind.lowercased())/\($0.identity.name)" }
    guard let first = pods.first else {
      throw .notFound("\(file) holds no pod and no workload", next: "name a file that does with -f")
    }
    guard let workload = choices.workload else {
      guard pods.count == 1 else {
        throw .input(
          "\(file) holds \(pods.count) workloads: \(names.joined(separator: ", "))",
          next: "name one with --workload \(names[0])"
        )
      }
      return first
    }
    let meant = pods.filter { workload.matches(kind: $0.identity.type.kind, name: $0.identity.name) }
    guard let pod = meant.first else {
      throw .notFound(
        "\(file) holds no workload \(workload.argument)",
        next: "it holds \(names.joined(separator: ", "))"
      )
    }
    return pod
  }
}
