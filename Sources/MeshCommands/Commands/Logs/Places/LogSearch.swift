import AccessLogging
import ArgumentParsing
import Console
import Kubernetes
import LogStreams
import MeshStores
import ProxyConfig
import RegularExpressions
import Resources

/// Finds the logs that options mean.
struct LogSearch {
  /// How many of the last lines people see first who follow.
  private static let followedTail = 10

  /// How many of the last lines there are to begin with. A summary that is followed begins with what comes.
  private var tail: Int? {
    if let tail = options.choice.tail { return tail.count }
    guard options.choice.follows, options.choice.since == nil, options.choice.sinceTime == nil else { return nil }
    return options.questions.addsUp ? 0 : Self.followedTail
  }

  private let options: LogsOptions
  private let context: Context
  private var format: ErrorFormat { options.display.format.errorFormat }

  init(_ options: LogsOptions, in context: Context) {
    self.options = options
    self.context = context
  }

  /// Opens them.
  func logs() async throws(CommandError) -> FoundLogs {
    if options.choice.readsInput || !options.choice.files.isEmpty { return try saved() }
    let settings = try UserSettings(in: context.environment)
    let chosen = try MeshChoice(options.mesh, environment: context.environment, settings: settings)
    switch chosen.mesh {
    case .directory: return try await local()
    case .cluster(let connection): return try await cluster(connection)
    }
  }

  // MARK: Files

  private func saved() throws(CommandError) -> FoundLogs {
    if let name = options.choice.names.first {
      throw .usage(UsageError(.unexpectedArgument(name.argument), path: ["meshctl", "logs"]))
    }
    var places = options.choice.files.map { FileLogFeed.Place.file($0.argument) }
    if options.choice.readsInput { places = [.input(context.streams.input)] }
    var logs = FoundLogs(place: .files(places))
    logs.areSaved = true
    logs.earliest = options.choice.earliest(at: context.clock.now())
    logs.areMany = places.count > 1
    logs.pattern = try writtenPattern()
    return logs
  }

  /// The format that people give.
  private func writtenPattern() throws(CommandError) -> AccessLogPattern? {
    guard let format = options.questions.format else { return nil }
    do throws(AccessLogPatternError) { return try AccessLogPattern(format) } catch {
      throw .usage(
        UsageError(
          .invalidValue(format, for: .flag("--format"), .refused(error.description)),
          path: ["meshctl", "logs"]
        )
      )
    }
  }

  /// The format of what a mesh of this machine writes, where it is one of its own.
  private func pattern(of format: AccessLog.Format) throws(CommandError) -> AccessLogPattern? {
    if let written = try writtenPattern() { return written }
    guard !format.isStandard else { return nil }
    do throws(AccessLogPatternError) { return try AccessLogPattern(format) } catch {
      context.warn("the format of the mesh's access logs cannot be read: \(error.description)", as: self.format)
      return nil
    }
  }

  // MARK: A mesh of this machine

  private func local() async throws(CommandError) -> FoundLogs {
    try refuseOptionsOfClusters()
    let mesh = try context.localMesh(LocalMeshChoice(directory: options.mesh.directory))
    let names = localNames
    guard !names.isEmpty else {
      let known = LogName.allCases.map(\.rawValue).joined(separator: ", ")
      throw .notFound("\(mesh.name) has no such log", next: "-c names one or more of these: \(known)")
    }
    let documents = try await MeshDocuments.translatable(options.mesh, in: context, format)
    var choice = LocalLogFeed.Choice(names: names, follows: options.choice.follows, tail: tail)
    choice.pattern = try pattern(of: documents.translationInput.standaloneLogFormat)
    let store = try context.openMesh(options.mesh, format)
    for name in options.choice.names { choice.subjects.append(try await LocalSubject(name, in: store)) }
    var logs = FoundLogs(place: .local(mesh, choice))
    logs.areMany = choice.names.count > 1
    logs.earliest = options.choice.earliest(at: context.clock.now())
    logs.pattern = choice.pattern
    return logs
  }

  /// What would say nothing here must not seem to have been heard.
  private func refuseOptionsOfClusters() throws(CommandError) {
    let choice = options.choice
    let given = [
      ("--selector", choice.labels != nil), ("--all-namespaces", choice.isInAllNamespaces),
      ("--previous", choice.isPrevious),
    ]
    guard let (flag, _) = given.first(where: \.1) else { return }
    throw .input(
      "\(flag) is for pods of a cluster, and a mesh of this machine has none",
      next: "name a service, or what makes pods: its requests are shown"
    )
  }

  private var localNames: [LogName] {
    switch options.choice.containers {
    case nil, .app: options.choice.names.isEmpty && !options.questions.areAsked ? [.envoy, .access] : [.access]
    // As in a cluster, where one container writes both.
    case .proxy: [.envoy, .access]
    case .initial: [.meshctl]
    case .all: [.envoy, .access]
    case .matching(let expression): LogName.allCases.filter { expression.matchesWhole($0.rawValue) }
    }
  }

  // MARK: A cluster

  private func cluster(_ connection: ConnectionOptions) async throws(CommandError) -> FoundLogs {
    let client = try context.client(connection, format)
    let store = ClusterStore(client)
    var pods: [ChosenPods] = []
    for name in options.choice.names { pods.append(try await LogPodSearch(store).subject(of: name)) }
    let scopes = try scopes(of: pods, in: store)
    let containers = options.choice.containers ?? (options.questions.areAsked ? .proxy : .app)
    let choice = PodChoice(scopes, containers: containers)
    var logs = FoundLogs(place: .cluster(client, choice, reading))
    logs.pods = pods
    logs.areOfManyNamespaces = Set(scopes.map(\.namespace)).count > 1 || scopes.contains { $0.namespace == nil }
    if options.questions.namesPeers { logs.peers = try await LogPeers(reading: store) }
    logs.pattern = try writtenPattern()
    // Who may not read how access logs are written sees what can be seen without.
    if options.questions.areAsked { logs.settings = await AccessLogSettings.read(options.mesh, in: context) }
    return logs
  }

  /// Where to look for pods. A request that is traced may have gone anywhere.
  private func scopes(of pods: [ChosenPods], in store: ClusterStore) throws(CommandError) -> [PodChoice.Scope] {
    let choice = options.choice
    if choice.isInAllNamespaces, choice.labels == nil, !choice.names.isEmpty {
      let problem = UsageProblem.misplacedFlag("--all-namespaces", needs: "--selector")
      throw .usage(UsageError(problem, path: ["meshctl", "logs"]))
    }
    var scopes = pods.map { PodChoice.Scope($0) }
    if choice.labels != nil || choice.isInAllNamespaces {
      let namespace = choice.isInAllNamespaces ? nil : store.defaultNamespace
      scopes.append(PodChoice.Scope(namespace: namespace, labels: choice.labels?.description ?? ""))
    }
    if scopes.isEmpty, options.questions.trace != nil {
      scopes.append(PodChoice.Scope(namespace: options.mesh.namespace?.argument))
    }
    guard scopes.isEmpty else { return scopes }
    let what = "NAME of a service, or --selector, --all-namespaces, --stdin or --file"
    throw .usage(UsageError(.missingChoice(what), path: ["meshctl", "logs"]))
  }

  private var reading: ClusterLogOptions {
    let choice = options.choice
    var start: LogOptions.Start?
    if let since = choice.since { start = .secondsAgo(Int(clamping: max(1, since.duration.components.seconds))) }
    if let moment = choice.sinceTime { start = .time(moment.moment) }
    return ClusterLogOptions(
      follows: choice.follows,
      start: start,
      tailLines: tail,
      isPrevious: choice.isPrevious,
      maxStreams: choice.maxStreams.count
    )
  }
}

extension PodChoice.Scope {
  /// The pods that a name means.
  fileprivate init(_ subject: ChosenPods) {
    switch subject.pods {
    case .named(let pod): self.init(namespace: subject.namespace ?? "", pod: pod)
    case .selected(let labels): self.init(namespace: subject.namespace, labels: labels.description)
    }
  }
}
