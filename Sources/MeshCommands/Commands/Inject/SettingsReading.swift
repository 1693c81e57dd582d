import ArgumentParsing
import Diagnostics
import Injection
import YAML

/// Puts the settings of an injection together: the files first, then what the command line says.
struct SettingsReading {
  private let options: InjectOptions
  private let controlPlane: ControlPlaneSettings?
  private let context: Context
  private var settings = InjectionSettings.default
  private var values = HelmValues.standard
  private var spec = OperatorSpec()

  init(_ options: InjectOptions, _ controlPlane: ControlPlaneSettings?, in context: Context) {
    self.options = options
    self.controlPlane = controlPlane
    self.context = context
  }

  /// Reads every file and applies every flag.
  mutating func read() throws(CommandError) -> InjectionSettings {
    if let file = controlPlane?.injectConfig { try readInjectConfig(file) }
    if let path = options.injectConfig { try readInjectConfig(file(path, orTemplate: true)) }
    if let path = options.operatorFile { try readOperator(file(path)) }
    for path in options.valueFiles { try readValues(file(path)) }
    for assignment in options.assignments { spec.set(assignment.path, to: assignment.text) }
    for (path, name) in options.chartValues { spec.set(["values"] + path, to: name) }
    values.merge(spec.values)
    do { settings = try values.settings(over: settings) } catch {
      throw .input("the values cannot be used: \(error.message)", next: "correct the file or flag that sets it")
    }
    if let file = controlPlane?.meshConfig { try readMeshConfig(file) }
    if let path = options.meshConfig { try readMeshConfig(file(path)) }
    if let path = options.template { try readTemplate(file(path, orTemplate: true)) }
    let controlPlane = controlPlane
    try options.apply(to: &settings) { () throws(CommandError) in try controlPlane?.nodeVersions() ?? [] }
    if settings.capture.program == .script, let problem = settings.capture.problem {
      throw .input("no script can be made of the capture settings: \(problem)", next: "correct the value that sets it")
    }
    settings.completeDiscoveryAddress()
    return settings
  }

  private func file(_ path: PathArgument, orTemplate mayBeTemplate: Bool = false) throws(CommandError) -> SettingsFile {
    try SettingsFile(path.argument, in: context, as: options.edit.errorFormat, orTemplate: mayBeTemplate)
  }

  /// The ConfigMap of the injector, its two keys, its key `config` alone, or one template.
  private mutating func readInjectConfig(_ file: SettingsFile) throws(CommandError) {
    if let template = file.template { return try use(template) }
    if file.root(kind: "ConfigMap") != nil, let node = try file.configMapEntry("values") {
      try take(values: node, of: file)
    }
    guard let node = try configuration(in: file) else { return }
    let configuration = InjectorConfiguration(try file.value(node))
    do { try configuration.apply(to: &settings) } catch { throw file.refuse(error, below: node) }
  }

  /// The templates of the same files, and nothing else of them.
  private mutating func readTemplate(_ file: SettingsFile) throws(CommandError) {
    if let template = file.template { return try use(template) }
    guard let node = try configuration(in: file) else { throw Self.empty(file, "a template") }
    let configuration = InjectorConfiguration(try file.value(node))
    do { try configuration.applyTemplates(to: &settings.templates) } catch { throw file.refuse(error, below: node) }
  }

  /// The configuration of the injector in its ConfigMap, or by itself; nil for a ConfigMap without one.
  private func configuration(in file: SettingsFile) throws(CommandError) -> Node? {
    guard let root = file.root() else { throw Self.empty(file, "the ConfigMap istio-sidecar-injector") }
    if file.root(kind: "ConfigMap") != nil { return try file.configMapEntry("config") }
    guard InjectorConfiguration.isConfiguration(try file.value(root)) else {
      throw .input(
        "\(file.name) holds no configuration of the injector",
        next: "pass the ConfigMap istio-sidecar-injector, its key config, or a template"
      )
    }
    return root
  }

  private mutating func use(_ template: SourceFile) throws(CommandError) {
    do { try settings.templates.use(template) } catch {
      context.show([error.diagnostic], in: error.source, as: options.edit.errorFormat)
      throw .input("\(template.name) cannot be used", next: "mend it first")
    }
  }

  private mutating func take(values node: Node, of file: SettingsFile) throws(CommandError) {
    values = HelmValues(try file.value(node))
    do { _ = try values.settings() } catch { throw file.refuse(error, below: node) }
  }

  /// A template of one's own may read what no chart of Istio's does.
  private var warnsOfUnknownValues: Bool { options.template == nil && !settings.templates.haveActions }

  private mutating func readOperator(_ file: SettingsFile) throws(CommandError) {
    guard let root = file.root(kind: "IstioOperator") else { throw Self.empty(file, "an IstioOperator") }
    guard let node = root["spec"] else { return }
    let read = OperatorSpec(try file.value(node))
    if warnsOfUnknownValues { file.warn(of: read.unknownPaths, below: node) }
    do { _ = try HelmValues(read.values).settings() } catch {
      throw file.refuse(error, below: node["values"] ?? node)
    }
    spec.merge(read)
  }

  private mutating func readValues(_ file: SettingsFile) throws(CommandError) {
    guard let root = file.root() else { throw Self.empty(file, "values of Istio's charts") }
    let value = try file.value(root)
    if warnsOfUnknownValues { file.warn(of: HelmValues.unknownPaths(in: value), below: root) }
    do { _ = try HelmValues(value).settings() } catch { throw file.refuse(error, below: root) }
    spec.merge(OperatorSpec(["values": value]))
  }

  private mutating func readMeshConfig(_ file: SettingsFile) throws(CommandError) {
    let node = file.root(kind: "ConfigMap") == nil ? file.root() : try file.configMapEntry("mesh")
    guard let node, node.kind == .mapping else {
      throw Self.empty(file, "the text of a MeshConfig, or the ConfigMap istio with its key mesh")
    }
    let value = try file.value(node)
    do { try settings.mesh.apply(value) } catch { throw file.refuse(error, below: node) }
  }

  private static func empty(_ file: SettingsFile, _ expected: String) -> CommandError {
    .input("\(file.name) holds nothing of use here", next: "pass \(expected)")
  }
}
