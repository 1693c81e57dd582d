import Output

/// The functions that a template may call, each family laid over the ones before it.
public struct FunctionTable: Sendable {
  private let functions: TemplateFunction.Table
  private let refusals: [String: FunctionRefusal]

  private init(_ families: [TemplateFunction.Table], refusals: [String: FunctionRefusal]) {
    var functions: TemplateFunction.Table = [:]
    for family in families { functions.merge(family) { $1 } }
    self.functions = functions
    self.refusals = refusals
  }

  /// The functions of Go's text/template alone.
  public static let standard = FunctionTable(standardFamilies, refusals: standardRefusals)

  /// With those of Sprig and the few of Helm that charts rely on.
  public static let sprig = FunctionTable(standardFamilies + sprigFamilies, refusals: sprigRefusals)

  /// With those of Istio's injector, some of which replace Sprig's (pkg/kube/inject/template.go).
  public static let istio = FunctionTable(standardFamilies + sprigFamilies + istioFamilies, refusals: sprigRefusals)

  subscript(name: String) -> TemplateFunction? { functions[name] }

  /// The names of all functions, sorted.
  public var names: [String] { functions.keys.sorted() }

  /// Why a function cannot be used; nil when it can.
  func problem(withUseOf name: String) -> TemplateProblem? {
    if functions[name] != nil { return nil }
    if let reason = refusals[name] { return .refusedFunction(name, reason: reason) }
    return .undefinedFunction(name, suggestions: NearestMatch.candidates(for: name, among: names))
  }

  private static let standardFamilies = [
    LogicFunctions.table, ComparisonFunctions.table, IndexFunctions.table, PrintFunctions.table,
    EscapeFunctions.table,
  ]

  private static let sprigFamilies = [
    DefaultFunctions.table, StringFunctions.table, CaseFunctions.table, ExcerptFunctions.table, SplitFunctions.table,
    LineFunctions.table, ConversionFunctions.table, ArithmeticFunctions.table, RoundingFunctions.table,
    CountFunctions.table, ListFunctions.table, ListEndFunctions.table, DictionaryFunctions.table,
    MergeFunctions.table, DataFunctions.table, EncodingFunctions.table, TypeFunctions.table, PathFunctions.table,
    PatternFunctions.table, VersionFunctions.table, FailureFunctions.table,
  ]

  private static let istioFamilies = [
    AnnotationFunctions.table, PortFunctions.table, MeshDataFunctions.table, TextMapFunctions.table,
    TelemetryFunctions.table,
  ]

  private static let standardRefusals: [String: FunctionRefusal] = ["call": .evaluates]

  private static let sprigRefusals: [String: FunctionRefusal] = {
    var refusals: [String: FunctionRefusal] = ["call": .evaluates, "tpl": .evaluates, "include": .evaluates]
    for name in ["env", "expandenv", "getHostByName", "lookup"] { refusals[name] = .readsOutside }
    let unrepeatable = [
      "ago", "date", "date_in_zone", "date_modify", "dateInZone", "dateModify", "htmlDate", "htmlDateInZone",
      "must_date_modify", "mustDateModify", "mustToDate", "now", "toDate", "unixEpoch", "randAlphaNum", "randAlpha",
      "randAscii", "randNumeric", "randBytes", "randInt", "shuffle", "uuidv4",
    ]
    for name in unrepeatable { refusals[name] = .isUnrepeatable }
    let secret = [
      "bcrypt", "htpasswd", "genPrivateKey", "derivePassword", "buildCustomCert", "genCA", "genCAWithKey",
      "genSelfSignedCert", "genSelfSignedCertWithKey", "genSignedCert", "genSignedCertWithKey", "encryptAES",
      "decryptAES",
    ]
    for name in secret { refusals[name] = .makesSecrets }
    return refusals
  }()
}
