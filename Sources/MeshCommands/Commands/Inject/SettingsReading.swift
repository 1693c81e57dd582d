import ArgumentParsing
import Diagnostics
import Injection
import YAML

/// Puts the settings of an injection together: the files first, then what the command line says.
struct SettingsReading {
  private let options: InjectOptions
  private let context: Context
  private var settings = InjectionSettings.default
  private var values = HelmValues.standard
  private var spec = OperatorSpec()

  init(_ options: InjectOptions, in context: Context) {
    self.options = options
    self.context = context
  }

  /// Reads every file and applies every flag.
  mutating func read() throws(CommandError) -> InjectionSettings {
    if let path = options.injectConfig { try readInjectConfig(file(path)) }
    if let path = options.operatorFile { try readOperator(file(path)) }
    for path in options.valueFiles { try readValues(file(path)) }
    for assignment in options.assignments { spec.set(assignment.path, to: assignment.text) }
    values.merge(spec.values)
    do { settings = try values.settings(over: settings) } catch {
      throw .input("the values cannot be used: \(error.message)", next: "correct the file or flag that sets it")
    }
    if let path = options.meshConfig { try readMeshConfig(file(path)) }
    options.apply(to: &settings)
    settings.completeDiscoveryAddress()
    warnOfTemplates()
    return settings
  }

  private func file(_ path: PathArgument) throws(CommandError) -> SettingsFile {
    try SettingsFile(path.argument, in: context, as: options.edit.errorFormat)
  }

  /// The ConfigMap of the injector, its two keys, its key `config` alone, or one template.
  private mutating func readInjectConfig(_ file: SettingsFile) throws(CommandError) {
    guard let root = file.root() else { throw Self.empty(file, "the ConfigMap istio-sidecar-injector") }
    if file.root(kind: "ConfigMap") != nil {
      if let node = try file.configMapEntry("values") { try take(values: node, of: file) }
      if let node = try file.configMapEntry("config") { try take(configuration: node, of: file) }
      return
    }
    let value = try file.value(root)
    if InjectorConfiguration.isConfiguration(value) { return try take(configuration: root, of: file) }
    let text = String(decoding: root.document.source.bytes, as: UTF8.self)
    guard !text.contains("{{") else {
      throw .input("\(file.name) is a template with actions ({{…}}), which are not rendered", next: "write them out")
    }
    guard value["spec"] != nil, let template = InjectionTemplate(plain: text) else {
      throw .input(
        "\(file.name) holds no configuration of the injector",
        next: "pass the ConfigMap istio-sidecar-injector, or its key config"
      )
    }
    settings.templates.use(template)
  }

  private mutating func take(values node: Node, of file: SettingsFile) throws(CommandError) {
    values = HelmValues(try file.value(node))
    do { _ = try values.settings() } catch { throw file.refuse(error, below: node) }
  }

  private mutating func take(configuration node: Node, of file: SettingsFile) throws(CommandError) {
    let configuration = InjectorConfiguration(try file.value(node))
    do { try configuration.apply(to: &settings) } catch { throw file.refuse(error, below: node) }
  }

  private mutating func readOperator(_ file: SettingsFile) throws(CommandError) {
    guard let root = file.root(kind: "IstioOperator") else { throw Self.empty(file, "an IstioOperator") }
    guard let node = root["spec"] else { return }
    let read = OperatorSpec(try file.value(node))
    file.warn(of: read.unknownPaths, below: node)
    do { _ = try HelmValues(read.values).settings() } catch {
      throw file.refuse(error, below: node["values"] ?? node)
    }
    spec.merge(read)
  }

  private mutating func readValues(_ file: SettingsFile) throws(CommandError) {
    guard let root = file.root() else { throw Self.empty(file, "values of Istio's charts") }
    let value = try file.value(root)
    file.warn(of: HelmValues.unknownPaths(in: value), below: root)
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

  private func warnOfTemplates() {
    for name in settings.templates.unrendered.sorted() {
      let isKnown = settings.templates.byName[name] != nil
      let outcome = isKnown ? "the built-in one of Istio 1.32 is used" : "pods cannot ask for it"
      context.warn(
        "template '\(name)' has actions of its own, which are not rendered: \(outcome)",
        as: options.edit.errorFormat
      )
    }
  }

  private static func empty(_ file: SettingsFile, _ expected: String) -> CommandError {
    .input("\(file.name) holds nothing of use here", next: "pass \(expected)")
  }
}
