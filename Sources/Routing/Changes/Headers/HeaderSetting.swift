/// A header with its value: `x-canary=true`.
public typealias HeaderSetting = NamedValue<FieldName, HeaderValue>
