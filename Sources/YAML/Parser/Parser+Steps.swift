import Diagnostics

#if DEBUG
  extension Parser {
    /// Parses a document as YAML 1.2 and counts the looks at its bytes.
    static func countingSteps(_ source: SourceFile) -> (document: Document, steps: Int) {
      let steps = StepCounter()
      let document = source.bytes.withUnsafeBufferPointer { buffer in
        var view = ByteView(buffer)
        view.steps = steps
        var parser = DocumentParser(view, source: source, dialect: .yaml12, encoding: EncodingCheck(source.bytes))
        return parser.parse()
      }
      return (document, steps.count)
    }
  }
#endif
