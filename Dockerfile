# syntax=docker/dockerfile:1
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY templates templates
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 sh ./mvnw -q -B -DskipTests package

FROM eclipse-temurin:17-jre
# For the digest's picture: what Java reads fonts with, and letters for both languages.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends fontconfig libfreetype6 fonts-dejavu-core fonts-wqy-microhei \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin laststraw \
    && mkdir /data \
    && chown laststraw:laststraw /data
COPY --from=build /build/target/laststraw.jar /opt/laststraw/laststraw.jar
USER 10001:10001
WORKDIR /data
VOLUME /data
ENV HOST=0.0.0.0 \
    PORT=3000 \
    LASTSTRAW_DB=/data/laststraw.db
EXPOSE 3000
# The image has a shell, but neither curl nor wget is certain: bash talks to the port itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT} && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# In exec form Java is process 1 and hears SIGTERM: it lets requests in hand finish. JAVA_TOOL_OPTIONS adds options.
ENTRYPOINT ["java", "-Dfile.encoding=UTF-8", "-Xmx256m", "-XX:+UseSerialGC", "-jar", "/opt/laststraw/laststraw.jar"]
CMD ["serve"]
