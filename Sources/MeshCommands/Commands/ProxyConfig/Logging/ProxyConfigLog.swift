import ArgumentParsing
import Console
import EnvoyAdmin
import Output

/// `meshctl proxy-config log`: what the loggers of proxies say.
struct ProxyConfigLog: MeshCommand {
  static let declaration = CommandDeclaration(
    "log",
    aliases: ["o"],
    summary: "Show and set what the loggers of a proxy say",
    discussion: """
      Without --level and --reset it shows the loggers and their levels. --for sets levels back after a time, and also when \
      it is stopped; the command that does so is told first, for the case that this one cannot. Of a workload all pods are \
      meant.
      """,
    examples: [
      Example("Show the loggers of a pod", "meshctl proxy-config log reviews-v1-5d8f"),
      Example(
        "Look at requests for a minute",
        "meshctl pc log deployment/reviews-v1 --level http:debug,router:debug --for 60s"
      ),
      Example("Set the levels back", "meshctl pc log -l app=reviews --reset"),
      Example("Make the Envoy of this machine talk", "meshctl pc log --mesh Examples/bookinfo --level debug"),
    ]
  )

  static var notes: CommandNotes { ProxyConfigCluster.notes }

  private let options: ProxyLogOptions

  init(_ options: ProxyLogOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    try options.check()
    let search = ProxyPlaceSearch(options.source, options.mesh, in: context, errorFormat)
    let places = try await search.places(of: "log", selector: options.selector)
    let proxies = places.map { ProxyLoggers(inquiry: ProxyInquiry(place: $0)) }
    var shown: [(place: ProxyPlace, levels: [LoggerLevel])] = []
    var undone: [(proxy: ProxyLoggers, change: LogChange)] = []
    do throws(CommandError) {
      for proxy in proxies {
        let before = try await proxy.levels()
        let change = options.resets ? try await proxy.standard() : options.change
        guard let change else { shown.append((proxy.inquiry.place, before)); continue }
        if options.length != nil {
          let undoing = change.undoing(before)
          context.note("to set the levels back: \(command(for: proxy.inquiry.place, undoing))", as: errorFormat)
          undone.append((proxy, undoing))
        }
        shown.append((proxy.inquiry.place, try await proxy.apply(change, knowing: before)))
      }
      try show(shown, in: context)
      try context.flush()
      if let length = options.length?.duration { try await wait(length) }
    } catch {
      try? await undo(undone, in: context)
      throw error
    }
    try await undo(undone, in: context)
    return .done
  }

  private func wait(_ length: Duration) async throws(CommandError) {
    do { try await Task.sleep(for: length) } catch { throw .cancelled }
  }

  /// Sets levels back, those of every proxy that can be asked. A task of its own does it: this one may have been
  /// cancelled.
  private func undo(_ undone: [(proxy: ProxyLoggers, change: LogChange)], in context: Context)
    async throws(CommandError)
  {
    var failure: CommandError?
    for (proxy, change) in undone {
      let task = Task { () async -> CommandError? in
        do throws(CommandError) {
          _ = try await proxy.apply(change, knowing: try await proxy.levels())
          return nil
        } catch {
          return error
        }
      }
      if let error = await task.value {
        failure = failure ?? error
      } else {
        context.report(["the loggers of \(proxy.inquiry.place.name) are set back"])
      }
    }
    if let failure { throw failure }
  }

  /// The command line that sets levels.
  private func command(for place: ProxyPlace, _ change: LogChange) -> String {
    let words: [String] =
      switch place {
      case .address(let address): ["--admin", "\(address)"]
      case .local(_, let mesh): ["--mesh", mesh.directory]
      case .pod(let pod, _, _): ["\(pod.name).\(pod.namespace)"]
      }
    let line = ["meshctl", "proxy-config", "log"] + words + ["--level", change.argument]
    return line.map { ShellWord.quoted($0) }.joined(separator: " ")
  }

  private func show(
    _ shown: [(place: ProxyPlace, levels: [LoggerLevel])],
    in context: Context
  ) throws(CommandError) {
    if let format = options.format {
      let items = shown.map { place, levels -> JSONValue in
        let loggers = levels.map { JSONValue.Member($0.name, .string($0.level.rawValue)) }
        return ["proxy": .string(place.shortName), "loggers": .object(loggers)]
      }
      return try context.show(["items": .array(items)], as: format)
    }
    for (place, levels) in shown {
      let lines = levels.map { "  \(TerminalText.escaped($0.name)): \($0.level.rawValue)\n" }.joined()
      try context.write("\(TerminalText.escaped(place.shortName)):\nactive loggers:\n\(lines)")
    }
  }
}

extension ProxyPlace {
  /// The pod with its namespace, the directory of a mesh, or the address.
  fileprivate var shortName: String {
    switch self {
    case .address(let address): "\(address)"
    case .local(_, let mesh): mesh.directory
    case .pod(let pod, _, _): pod.description
    }
  }
}
