import AccessLogging
import ArgumentParsing

extension AccessLogDirection: ArgumentValue {}
