import "../shared/styles/main.scss";
import "./lab-app";
